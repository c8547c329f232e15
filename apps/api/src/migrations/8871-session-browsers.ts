import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sign-in has a name of its own to be ended by, and the browser it is of, in words. */
export class SessionBrowsers8870000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sign_in_session
        add column id uuid not null default gen_random_uuid(),
        add column browser text`);
    await runner.query('create unique index uq_sign_in_session_id on sign_in_session (id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index uq_sign_in_session_id');
    await runner.query('alter table sign_in_session drop column id, drop column browser');
  }
}
