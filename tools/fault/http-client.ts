import { Agent, request, type IncomingHttpHeaders } from 'node:http';
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
