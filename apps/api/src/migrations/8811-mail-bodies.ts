import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the text of a message was emptied, because it is no longer needed. */
export class MailBodies8810000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table outgoing_mail
        add column bodies_removed_at timestamptz,
        add constraint ck_outgoing_mail_bodies check (bodies_removed_at is null or (text_body = '' and html_body = ''))`);
    await runner.query(
      'create index ix_outgoing_mail_with_bodies on outgoing_mail (created_at) where bodies_removed_at is null',
    );
  }

  /** What was emptied stays empty. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_outgoing_mail_with_bodies');
    await runner.query('alter table outgoing_mail drop column bodies_removed_at');
  }
}
