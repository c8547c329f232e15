import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A register closed before the planned end says when the class ended and why. Registers closed before this migration
 * keep the rule under which they were closed: nobody knows whether those classes went on.
 */
export class EarlyClosings8603000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table class_session
        add column ended_early_at timestamptz,
        add column closing_reason text,
        add constraint ck_class_session_ended_early
          check (ended_early_at >= starts_at and ended_early_at < ends_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table class_session drop column closing_reason, drop column ended_early_at');
  }
}
