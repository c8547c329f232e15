import { Clock, databaseFailureOf, OrganisationReader, WebAssets } from '@lumit/platform';
import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { downPage } from './verification-page';

const RETRY_AFTER_SECONDS = 30;

/** Whoever verifies reads a page, not problem+json, also when the database is gone. */
@Catch()
@Injectable()
export class VerificationFilter implements ExceptionFilter {
  constructor(
    private readonly assets: WebAssets,
    private readonly clock: Clock,
    private readonly organisations: OrganisationReader,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const isBusy = databaseFailureOf(error) !== undefined;
    if (!isBusy) request.log.error({ err: error }, 'unexpected error');
    const context = {
      language: 'it',
      styleSheets: this.assets.styleSheets,
      site: await this.organisations.site(),
      path: '/verifica',
      at: this.clock.now(),
    } as const;
    void http
      .getResponse<FastifyReply>()
      .status(isBusy ? 503 : 500)
      .header('retry-after', String(RETRY_AFTER_SECONDS))
      .type('text/html; charset=utf-8')
      .send(downPage(context));
  }
}
