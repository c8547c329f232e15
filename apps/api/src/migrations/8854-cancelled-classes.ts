import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A class session can be cancelled, by whom and why, and has a version; its number is its own in the edition. */
export class CancelledClasses8850000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table class_session
        add column version integer not null default 1,
        add column cancelled_at timestamptz,
        add column cancelled_by_id uuid,
        add column cancelling_reason text,
        add constraint ck_class_session_version check (version > 0),
        add constraint ck_class_session_cancelled check ((state = 'cancelled') = (cancelled_at is not null)),
        add constraint fk_class_session_cancelled_by_id foreign key (cancelled_by_id) references person (id),
        drop constraint ck_class_session_state,
        add constraint ck_class_session_state check (state in ('planned', 'open', 'closed', 'cancelled'))`);
  }

  /** What was cancelled would come back into the calendar, and count: it is not undone where anything was. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table class_session
        drop constraint ck_class_session_state,
        add constraint ck_class_session_state check (state in ('planned', 'open', 'closed')),
        drop constraint ck_class_session_cancelled,
        drop constraint ck_class_session_version,
        drop column cancelling_reason,
        drop column cancelled_by_id,
        drop column cancelled_at,
        drop column version`);
  }
}
