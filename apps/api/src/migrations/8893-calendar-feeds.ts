import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A secret address of each person's calendar, and of a class session when it was last written and where it stood before it moved. */
export class CalendarFeeds8890000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_feed (
        person_id uuid not null,
        token_hash bytea not null,
        made_at timestamptz not null,
        constraint pk_calendar_feed primary key (person_id),
        constraint fk_calendar_feed_person_id foreign key (person_id) references person (id)
      )`);
    await runner.query('create unique index uq_calendar_feed_token_hash on calendar_feed (token_hash)');
    await runner.query(
      'alter table class_session add column previous_starts_at timestamptz, add column changed_at timestamptz',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table class_session drop column changed_at, drop column previous_starts_at');
    await runner.query('drop table calendar_feed');
  }
}
