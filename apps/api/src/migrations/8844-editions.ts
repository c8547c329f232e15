import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An edition has what the office sets up: seats, application window, hours plan, when its state changed, and a version. */
export class Editions8840000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table edition
        add column seats integer,
        add column applications_open_at timestamptz,
        add column hours_plan jsonb,
        add column version integer not null default 1,
        add column opened_at timestamptz,
        add column closed_at timestamptz,
        add column archived_at timestamptz,
        add constraint ck_edition_seats check (seats > 0),
        add constraint ck_edition_version check (version > 0),
        add constraint ck_edition_applications check (applications_close_at > applications_open_at),
        drop constraint ck_edition_state,
        add constraint ck_edition_state check (state in ('draft', 'published', 'closed', 'archived'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update edition set state = 'closed' where state = 'archived'`);
    await runner.query(`
      alter table edition
        drop constraint ck_edition_state,
        add constraint ck_edition_state check (state in ('draft', 'published', 'closed')),
        drop constraint ck_edition_applications,
        drop constraint ck_edition_version,
        drop constraint ck_edition_seats,
        drop column archived_at,
        drop column closed_at,
        drop column opened_at,
        drop column version,
        drop column hours_plan,
        drop column applications_open_at,
        drop column seats`);
  }
}
