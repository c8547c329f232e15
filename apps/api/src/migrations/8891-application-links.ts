import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The one-time links with which an application is opened without an account, the browsers that go on with one, and the notice read. */
export class ApplicationLinks8890000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table application add column notice_read_at timestamptz');
    for (const statement of [LINK, VISIT]) await runner.query(statement);
    await runner.query('create unique index uq_application_link_token_hash on application_link (token_hash)');
    await runner.query('create index ix_application_link_edition_id on application_link (edition_id)');
    await runner.query(
      'create index ix_application_visit_application_id on application_visit (application_id)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table application_visit');
    await runner.query('drop table application_link');
    await runner.query('alter table application drop column notice_read_at');
  }
}

const LINK = `
  create table application_link (
    id uuid not null,
    token_hash bytea not null,
    edition_id uuid not null,
    email text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint pk_application_link primary key (id),
    constraint fk_application_link_edition_id foreign key (edition_id) references edition (id) on delete cascade
  )`;

const VISIT = `
  create table application_visit (
    secret_hash bytea not null,
    application_id uuid not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    constraint pk_application_visit primary key (secret_hash),
    constraint fk_application_visit_application_id
      foreign key (application_id) references application (id) on delete cascade
  )`;
