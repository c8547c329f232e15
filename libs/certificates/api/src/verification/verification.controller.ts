import { certificateCodesIn } from '@lumit/certificates/domain';
import { Access, ArrivedAt, OrganisationReader, WebAssets } from '@lumit/platform';
import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { COMPARE_PDF_SCRIPT } from './compare-pdf';
import type { Verdict } from './verdict';
import { entryPage, verdictPage, type PageContext } from './verification-page';
import { VerificationFilter } from './verification.filter';
import { Verification } from './verification.service';

/** As much as the field takes: an address, or the line of the document. */
const LONGEST_CODE = 500;
const STATUS: Readonly<Record<Verdict['kind'], number>> = {
  found: 200,
  several: 300,
  not_found: 404,
  too_many: 429,
};

/** Pages for anybody who holds a certificate in the hand: no account, no script, no list, no search. */
@Controller('verifica')
@Access('public')
@UseFilters(VerificationFilter)
export class VerificationController {
  constructor(
    private readonly verification: Verification,
    private readonly assets: WebAssets,
    private readonly organisations: OrganisationReader,
  ) {}

  /** The form; what it sends comes back here and goes on to the address of that code, which can be kept and shared. */
  @Get()
  async entry(
    @Query() query: Record<string, unknown>,
    @ArrivedAt() at: Date,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = typeof query['codice'] === 'string' ? query['codice'].trim() : '';
    // A cut through a letter of two code units leaves half of it, which no address can hold.
    const code = typed.slice(0, LONGEST_CODE).toWellFormed();
    if (code !== '') {
      const [found, other] = certificateCodesIn(code);
      return reply.redirect(
        `/verifica/${encodeURIComponent(found && !other ? found : code)}${languageOf(query) === 'en' ? '?lang=en' : ''}`,
        303,
      );
    }
    await send(reply, 200, entryPage(await this.context(query, '/verifica', at)));
  }

  @Get('confronta-pdf.js')
  async script(@Res() reply: FastifyReply): Promise<void> {
    await reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(COMPARE_PDF_SCRIPT);
  }

  @Get(':code')
  async verify(
    @Param('code') code: string,
    @Query() query: Record<string, unknown>,
    @Req() request: FastifyRequest,
    @ArrivedAt() at: Date,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const verdict = await this.verification.verify(code, request.ip);
    if (verdict.kind === 'too_many') void reply.header('retry-after', String(verdict.retryAfterSeconds));
    const context = await this.context(query, `/verifica${addressOf(verdict)}`, at);
    await send(reply, STATUS[verdict.kind], verdictPage(context, verdict));
  }

  private async context(query: Record<string, unknown>, path: string, at: Date): Promise<PageContext> {
    const site = await this.organisations.site();
    return { language: languageOf(query), styleSheets: this.assets.styleSheets, site, path, at };
  }
}

const languageOf = (query: Record<string, unknown>): PageContext['language'] =>
  query['lang'] === 'en' ? 'en' : 'it';

/** Where the same verdict is found again, below `/verifica`. */
function addressOf(verdict: Verdict): string {
  if (verdict.kind === 'found') return `/${verdict.certificate.code}`;
  if (verdict.kind === 'several') return `/${verdict.certificates.map(({ code }) => code).join('+')}`;
  return '';
}

function send(reply: FastifyReply, status: number, page: string): FastifyReply {
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('x-robots-tag', 'noindex, nofollow')
    .send(page);
}
