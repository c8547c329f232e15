import type { FastifyInstance } from 'fastify';
import type { StopSign } from '../stop-sign';

/**
 * While the process stops, every answer ends its connection: one kept alive would hold the stop back until it times out,
 * and its owner would send the next request to a process that is leaving (P-53).
 */
export function closeConnectionsWhileStopping(fastify: FastifyInstance, sign: StopSign): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (sign.raised) void reply.header('connection', 'close');
    done(null, payload);
  });
}
