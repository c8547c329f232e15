import type { FastifyInstance } from 'fastify';
import type { StopSign } from '../stop-sign';

/**
 * While the process stops, every answer ends its connection: one kept alive would hold the stop back until it times out,
 * and its owner would send the next request to a process that is leaving (P-53). What still arrives is counted: the door is
 * shut only when nothing does.
 */
export function closeConnectionsWhileStopping(fastify: FastifyInstance, sign: StopSign): void {
  fastify.addHook('onRequest', (_request, _reply, done) => {
    if (sign.raised) sign.noteArrival();
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (sign.raised) void reply.header('connection', 'close');
    done(null, payload);
  });
}
