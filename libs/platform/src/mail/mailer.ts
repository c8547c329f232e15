import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { Audit } from '../audit/audit';
import { Clock } from '../clock';
import { JobHandler } from '../jobs/job-handler.decorator';
import { Jobs } from '../jobs/jobs';
import { OrganisationReader } from '../organisation-reader';
import { composeMail, type MailContent } from './compose-mail';
import { MailGate } from './mail-gate';
import { MailTransport } from './mail-transport';
import { OutgoingMail } from './outgoing-mail.entity';

export interface NewMail {
  readonly organisationId: string;
  readonly kind: string;
  /** One message per cause, for example `certificate.issued:{id}`. */
  readonly dedupeKey: string;
  readonly personId: string | null;
  readonly to: { readonly name: string; readonly address: string };
  readonly content: MailContent;
  /** Where it holds a link that opens an account: when that ends. Until it has left it lies in the database in clear, then no more. */
  readonly secretUntil?: Date;
}

const QUEUE = 'mail.send';
const MOST_TRIES = 12;

/** Promised mail: a row and its job in the transaction of the cause; the worker sends and marks. */
@Injectable()
export class Mailer {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly modules: ModuleRef,
  ) {}

  /** Does nothing when the same cause already has its message. */
  async enqueue(manager: EntityManager, mail: NewMail): Promise<void> {
    const organisations = this.modules.get<OrganisationReader>(OrganisationReader, { strict: false });
    const sender = await organisations.of(manager, mail.organisationId);
    const { subject, text, html } = composeMail(mail.content, sender);
    const row = {
      organisationId: mail.organisationId,
      kind: mail.kind,
      dedupeKey: mail.dedupeKey,
      personId: mail.personId,
      toName: mail.to.name.slice(0, 100),
      toAddress: mail.to.address,
      subject,
      textBody: text,
      htmlBody: html,
      createdAt: this.clock.now(),
      secretUntil: mail.secretUntil ?? null,
    };
    const { raw } = await manager
      .createQueryBuilder()
      .insert()
      .into(OutgoingMail)
      .values(row)
      .orIgnore()
      .returning(['id'])
      .execute();
    const [created] = raw as Array<{ id: string }>;
    if (!created) return;
    await this.jobs.send(manager, QUEUE, { mailId: created.id });
    await this.tell(manager, { ...row, id: created.id }, 'mail.queued');
  }

  /** Queues a message again, by hand, with all its tries anew: counting on from those before would give up at the first. */
  async resend(manager: EntityManager, mailId: string): Promise<void> {
    await manager.update(OutgoingMail, { id: mailId }, { state: 'queued', tries: 0, lastError: null });
    await this.jobs.send(manager, QUEUE, { mailId });
  }

  @JobHandler(QUEUE, { retryLimit: MOST_TRIES - 1, retryDelaySeconds: 10, batchSize: 5 })
  async deliver(data: { mailId: string }): Promise<void> {
    const mails = this.dataSource.getRepository(OutgoingMail);
    const mail = await mails.findOneBy({ id: data.mailId });
    if (!mail || mail.state === 'sent' || mail.state === 'stopped') return;
    if (mail.secretUntil && mail.secretUntil <= this.clock.now())
      return this.giveUp(mail, mail.tries, TOO_LATE);
    if (!(await this.mayReach(mail))) return this.giveUp(mail, mail.tries, SUSPENDED);
    const tries = mail.tries + 1;
    try {
      await this.transport.send(mail);
    } catch (error) {
      await this.noteFailure(mail, tries, error);
      throw error;
    }
    await this.dataSource.transaction(async (manager) => {
      const sent = { tries, state: 'sent' as const, sentAt: this.clock.now(), lastError: null };
      await manager.update(OutgoingMail, mail.id, { ...sent, ...this.emptied(mail) });
      await this.tell(manager, mail, 'mail.sent', { tries });
    });
  }

  private async mayReach({ personId }: OutgoingMail): Promise<boolean> {
    const gate = this.modules.get<MailGate>(MailGate, { strict: false });
    return personId === null || gate.isOpenFor(this.dataSource.manager, personId);
  }

  private async noteFailure(mail: OutgoingMail, tries: number, error: unknown): Promise<void> {
    if (tries >= MOST_TRIES) return this.giveUp(mail, tries, error);
    await this.dataSource
      .getRepository(OutgoingMail)
      .update(mail.id, { tries, state: 'retrying', lastError: wordsOf(error) });
  }

  private giveUp(mail: OutgoingMail, tries: number, error: unknown): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      const stopped = { tries, state: 'stopped' as const, lastError: wordsOf(error) };
      await manager.update(OutgoingMail, mail.id, { ...stopped, ...this.emptied(mail) });
      await this.tell(manager, mail, 'mail.given_up', { tries, ...answerOf(error) });
    });
  }

  /** What opens an account lies here no longer than it takes to leave. */
  private emptied({ secretUntil }: OutgoingMail) {
    return secretUntil ? { textBody: '', htmlBody: '', bodiesRemovedAt: this.clock.now() } : {};
  }

  /** Who and which template, never what it says: bodies hold links and facts, and the log is never emptied. */
  private tell(
    manager: EntityManager,
    mail: Pick<OutgoingMail, 'id' | 'organisationId' | 'kind' | 'personId'>,
    action: string,
    outcome: Record<string, unknown> = {},
  ): Promise<void> {
    const { id, organisationId, kind: template, personId } = mail;
    const details = { template, personId, ...outcome };
    return this.audit.record(manager, {
      actorId: null,
      action,
      objectKind: 'mail',
      objectId: id,
      organisationId,
      details,
    });
  }
}

const TOO_LATE = 'Il collegamento che contiene è scaduto prima che partisse.';

const SUSPENDED = 'L’account della persona è sospeso: il messaggio non parte.';

const wordsOf = (error: unknown) => String(error).slice(0, 300);

/** The number a server refused with; its words may name the receiver. */
function answerOf(error: unknown): { answer?: number } {
  const code = (error as { responseCode?: unknown } | null)?.responseCode;
  return typeof code === 'number' ? { answer: code } : {};
}
