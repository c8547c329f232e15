import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

export type MailState = 'queued' | 'sent' | 'retrying' | 'stopped';

/** One message, written in the transaction of its cause; its job sends it. */
@Entity('outgoing_mail')
@Index('uq_outgoing_mail_dedupe_key', ['dedupeKey'], { unique: true })
@Index('ix_outgoing_mail_organisation_id_created_at', ['organisationId', 'createdAt'])
@Index('ix_outgoing_mail_with_bodies', ['createdAt'], { where: 'bodies_removed_at is null' })
@Check('ck_outgoing_mail_state', `state in ('queued', 'sent', 'retrying', 'stopped')`)
@Check('ck_outgoing_mail_bodies', `bodies_removed_at is null or (text_body = '' and html_body = '')`)
export class OutgoingMail {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  organisationId!: string;
  /** What it is about: `certificate.issued`. */
  @Column({ type: 'text' })
  kind!: string;
  /** One message per cause: a second enqueue with the same key does nothing. */
  @Column({ type: 'text' })
  dedupeKey!: string;
  @Column({ type: 'uuid', nullable: true })
  personId!: string | null;
  @Column({ type: 'text' })
  toName!: string;
  @Column({ type: 'text' })
  toAddress!: string;
  @Column({ type: 'text' })
  subject!: string;
  @Column({ type: 'text' })
  textBody!: string;
  @Column({ type: 'text' })
  htmlBody!: string;
  @Column({ type: 'text', default: 'queued' })
  state!: MailState;
  @Column({ type: 'integer', default: 0 })
  tries!: number;
  @Column({ type: 'text', nullable: true })
  lastError!: string | null;
  @Column({ type: 'timestamptz' })
  createdAt!: Date;
  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;
  /** When both bodies were emptied (art. 5 GDPR); receiver, subject and outcome stay. */
  @Column({ type: 'timestamptz', nullable: true })
  bodiesRemovedAt!: Date | null;
  /** Holds a link that opens an account, until then: shown to nobody, sent no later, emptied as soon as it left. */
  @Column({ type: 'timestamptz', nullable: true })
  secretUntil!: Date | null;
}
