import { type FastifyReply, type FastifyRequest, LogController } from 'fastify';

/** One line for each request, when its answer has left; Fastify's own way is two. */
export class OneLinePerRequest extends LogController {
  override incomingRequest(): void {
    // Said with the answer.
  }

  override requestCompleted(
    error: Error | null | undefined,
    request: FastifyRequest,
    reply: FastifyReply,
  ): void {
    const facts = { req: request, res: reply, milliseconds: Math.round(reply.elapsedTime * 10) / 10 };
    if (error) request.log.error({ ...facts, err: error }, 'request failed');
    else request.log.info(facts, 'request');
  }
}
