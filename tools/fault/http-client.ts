import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { HANG_MS } from '../jest/patience.ts';
import { ORIGIN } from './origin.ts';

export interface HttpReply {
  /** 0: no answer came; `failure` says why. */
  readonly status: number;
  readonly failure?: string;
  /** Whether any byte of an answer had come, and whether the connection had served before. */
  readonly reused: boolean;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** Milliseconds from the call to the last byte. */
  readonly took: number;
}

/** The least time after which a process that has too much to do refuses a request: it waits so long for a connection. */
const SHED_AFTER_MS = 1_900;
const PAUSE_MS = 200;

/** Refused because the machine carries more than it can, after a wait: 503 `busy`, nothing was done. */
export const isOverload = ({ status, took, text }: HttpReply) =>
  status === 503 && took >= SHED_AFTER_MS && text.includes('"code":"busy"');

/** Sends again what an overloaded process refused, as pages do: how much else the machine has to carry is no matter of the test. */
export async function untilTaken(send: () => Promise<HttpReply>): Promise<HttpReply> {
  for (;;) {
    const reply = await send();
    if (!isOverload(reply)) return reply;
    await sleep(PAUSE_MS);
  }
}

/** What a browser would send to us: same-origin headers, one cookie, connections kept alive. */
export class HttpClient {
  readonly #agent: Agent;
  readonly #origin: string;
  cookie = '';

  constructor({ sockets = 6, origin = ORIGIN }: { sockets?: number; origin?: string } = {}) {
    this.#agent = new Agent({ keepAlive: true, maxSockets: sockets });
    this.#origin = origin;
  }

  /** Bytes are sent as they are, anything else as JSON. Never throws: what did not arrive has status 0. */
  send(method: string, url: string, body?: unknown): Promise<HttpReply> {
    const began = performance.now();
    const payload = body === undefined || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    return new Promise((resolve) => {
      const done = (reply: Partial<HttpReply>) =>
        resolve({
          status: 0,
          reused: sent.reusedSocket,
          headers: {},
          text: '',
          took: performance.now() - began,
          ...reply,
        });
      const sent = request(
        url,
        {
          method,
          agent: this.#agent,
          timeout: HANG_MS,
          headers: {
            origin: this.#origin,
            'sec-fetch-site': 'same-origin',
            ...(this.cookie && { cookie: this.cookie }),
            ...(payload !== undefined && {
              'content-type': Buffer.isBuffer(payload) ? 'application/octet-stream' : 'application/json',
              'content-length': Buffer.byteLength(payload),
            }),
          },
        },
        (reply) => {
          let text = '';
          reply.setEncoding('utf8');
          reply.on('data', (chunk: string) => (text += chunk));
          reply.on('error', (error) => done({ failure: `cut: ${error.message}` }));
          reply.on('end', () => done({ status: reply.statusCode ?? 0, headers: reply.headers, text }));
        },
      );
      sent.on('timeout', () => sent.destroy(new Error('no answer in time')));
      sent.on('error', (error: NodeJS.ErrnoException) => done({ failure: error.code ?? error.message }));
      sent.end(payload);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** The parsed body of an answer that came. */
export function bodyOf<T>(reply: HttpReply): T {
  return JSON.parse(reply.text) as T;
}
