import { lineOfText, MailExampleListView, MailExampleView } from '@lumit/shared';
import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, CurrentActor } from '../access/access.decorator';
import type { Actor } from '../access/actor';
import { reachOf } from '../access/reach';
import { notFound } from '../errors/app-error';
import { Answers } from '../http/answers';
import { MailExamples } from './mail-examples';
import { MAIL_PREVIEW_POLICY } from './mail-preview-policy';

const Kind = lineOfText({ max: 60 });

/** The messages that people get, for the office to read before the first one leaves. Nothing is sent from here. */
@Controller('api/admin/mail-examples')
@Access('read-mail')
export class MailExamplesController {
  constructor(private readonly examples: MailExamples) {}

  @Get()
  @Answers(MailExampleListView)
  list() {
    return { items: this.examples.list().map(({ kind, content }) => ({ kind, subject: content.subject })) };
  }

  @Get(':kind')
  @Answers(MailExampleView)
  async show(@CurrentActor() actor: Actor, @Param('kind', { schema: Kind }) kind: string) {
    const { subject, text } = await this.examples.compose(kind, senderOf(actor));
    return { kind, subject, text };
  }

  /** The HTML body, under a policy of its own. */
  @Get(':kind/preview')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('kind', { schema: Kind }) kind: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { html } = await this.examples.compose(kind, senderOf(actor));
    await reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', MAIL_PREVIEW_POLICY)
      .header('cache-control', 'private, no-store')
      .send(html);
  }
}

/** The organisation whose mail the actor reads; of several the same one each time. */
function senderOf(actor: Actor): string {
  const [first] = [...reachOf(actor, 'read-mail').organisations].toSorted();
  if (!first) throw notFound();
  return first;
}
