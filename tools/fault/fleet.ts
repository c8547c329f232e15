import { type HttpReply, untilTaken } from './http-client.ts';
import type { Send } from './learner.ts';
import type { AppProcess } from './process.ts';

/** What requests met on their way. */
export interface FleetCounts {
  sent: number;
  /** Sent again to another process because the first took no new work. */
  turnedAway: number;
  /** Sent again because the connection was reset before any answer (RFC 9110, 9.2.2: idempotent methods only). */
  resent: number;
  /** Of those, the ones that the first process had already done: it cut them off in flight. */
  cutOff: number;
}

const IDEMPOTENT = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);

/**
 * Several processes behind one name, as a proxy would route them: a process that refuses connections, or says 503 and
 * closes, takes no new work and another one gets the request. Whatever else goes wrong reaches the caller.
 */
export class Fleet {
  processes: AppProcess[];
  readonly counts: FleetCounts = { sent: 0, turnedAway: 0, resent: 0, cutOff: 0 };
  #turn = 0;

  constructor(...processes: AppProcess[]) {
    this.processes = processes;
  }

  /** Requests go round: two in a row of one learner meet different processes. */
  readonly send: Send = async ({ client }, method, path, body) => {
    this.counts.sent += 1;
    const turn = (this.#turn += 1);
    let reply: HttpReply | undefined;
    let resentAt = 0;
    for (let tries = 0; tries <= this.processes.length; tries++) {
      const target = this.processes[(turn + tries) % this.processes.length];
      reply = await client.send(method, `${target?.address}${path}`, body);
      if (isTurnedAway(reply)) this.counts.turnedAway += 1;
      else if (reply.failure === 'ECONNRESET' && IDEMPOTENT.has(method)) {
        this.counts.resent += 1;
        resentAt = Date.now();
      } else break;
    }
    if (resentAt > 0 && savedAt(reply) < resentAt) this.counts.cutOff += 1;
    return reply as HttpReply;
  };

  /** For whoever asks what is answered, not how much one machine carries. */
  readonly sendPatiently: Send = (...request) => untilTaken(() => this.send(...request));
}

const isTurnedAway = (reply: HttpReply) =>
  reply.failure === 'ECONNREFUSED' || (reply.status === 503 && reply.headers.connection === 'close');

/** When the answer to a save says that it was stored; never for other answers. */
function savedAt(reply: HttpReply | undefined): number {
  const found = /"savedAt":"([^"]+)"/.exec(reply?.text ?? '');
  return found?.[1] ? Date.parse(found[1]) : Infinity;
}
