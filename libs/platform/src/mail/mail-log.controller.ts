import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import { type DataSource, In, Not, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, CurrentActor } from '../access/access.decorator';
import type { Actor } from '../access/actor';
import { reachOf } from '../access/reach';
import { Audit } from '../audit/audit';
import { notFound, refused } from '../errors/app-error';
import { Answers, Uuid } from '../http/answers';
import { MailListQuery, MailListView, MailView } from './mail-log.contract';
import { MAIL_PREVIEW_POLICY } from './mail-preview-policy';
import { Mailer } from './mailer';
import { OutgoingMail } from './outgoing-mail.entity';

const PAGE = 25;

/** Outgoing mail as the administrators of its organisation see it (S-44). */
@Controller('api/admin/mails')
@Access('read-mail')
export class MailLogController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mailer: Mailer,
    private readonly audit: Audit,
  ) {}

  @Get()
  @Answers(MailListView)
  async list(
    @CurrentActor() actor: Actor,
    @Query({ schema: MailListQuery }) query: z.infer<typeof MailListQuery>,
  ) {
    const mails = this.dataSource.getRepository(OutgoingMail);
    const mine = { organisationId: In([...reachOf(actor, 'read-mail').organisations]) };
    const [items, total] = await mails.findAndCount({
      where: mine,
      order: { createdAt: 'DESC', id: 'ASC' },
      take: PAGE,
      skip: (query.page - 1) * PAGE,
    });
    const oldest = await mails.findOne({
      where: { ...mine, state: Not(In(['sent', 'stopped'])) },
      order: { createdAt: 'ASC' },
    });
    return { items: items.map(toSummary), total, waitingSince: oldest?.createdAt.toISOString() ?? null };
  }

  @Get(':id')
  @Answers(MailView)
  async show(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string) {
    const mail = await this.find(this.dataSource.manager, actor, id);
    const bodiesRemovedAt = mail.bodiesRemovedAt?.toISOString() ?? null;
    const isPersonal = mail.secretUntil !== null;
    return { ...toSummary(mail), text: isReadable(mail) ? mail.textBody : null, isPersonal, bodiesRemovedAt };
  }

  /** The HTML body as its receiver sees it, under a policy of its own; not there when it is no longer kept, or for its receiver alone. */
  @Get(':id/preview')
  async preview(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const mail = await this.find(this.dataSource.manager, actor, id);
    if (!isReadable(mail)) throw notFound();
    await reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', MAIL_PREVIEW_POLICY)
      .header('cache-control', 'private, no-store')
      .send(mail.htmlBody);
  }

  @Post(':id/resend')
  @Answers(MailView)
  async resend(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string) {
    await this.dataSource.transaction(async (manager) => {
      const mail = await this.find(manager, actor, id);
      if (mail.bodiesRemovedAt) throw bodyRemoved();
      await this.mailer.resend(manager, mail.id);
      await this.audit.record(manager, {
        actorId: actor.personId,
        action: 'mail.resent',
        objectKind: 'mail',
        objectId: id,
        organisationId: mail.organisationId,
      });
    });
    return this.show(actor, id);
  }

  private async find(manager: EntityManager, actor: Actor, id: string): Promise<OutgoingMail> {
    const mail = await manager.findOneBy(OutgoingMail, {
      id,
      organisationId: In([...reachOf(actor, 'read-mail').organisations]),
    });
    if (!mail) throw notFound();
    return mail;
  }
}

/** Whoever read a link that opens an account could open it: not even the office does. */
const isReadable = ({ bodiesRemovedAt, secretUntil }: OutgoingMail) =>
  bodiesRemovedAt === null && secretUntil === null;

const bodyRemoved = () =>
  refused([{ code: 'mail.body_removed' }], {
    detail: 'Il testo di questo messaggio non si conserva più: non si può reinviare.',
  });

function toSummary(mail: OutgoingMail) {
  return { ...mail, createdAt: mail.createdAt.toISOString(), sentAt: mail.sentAt?.toISOString() ?? null };
}
