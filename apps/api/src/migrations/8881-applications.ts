import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Applications for an edition, and what an edition asks of who applies. */
export class Applications8880000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table edition add column application_form jsonb');
    await runner.query(TABLE);
    await runner.query(
      `create unique index uq_application_live on application (edition_id, email) where state <> 'withdrawn'`,
    );
    await runner.query('create index ix_application_person_id on application (person_id)');
    await runner.query('create index ix_application_body_id on application (body_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table application');
    await runner.query('alter table edition drop column application_form');
  }
}

const TABLE = `
  create table application (
    id uuid not null default gen_random_uuid(),
    edition_id uuid not null,
    organisation_id uuid not null,
    number integer,
    email text not null,
    person_id uuid,
    body_id uuid,
    state text not null,
    answers jsonb not null,
    email_confirmed_at timestamptz,
    submitted_at timestamptz,
    decided_at timestamptz,
    decision_reason text,
    decided_by uuid,
    points jsonb,
    enrolment_id uuid,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    version integer not null default 1,
    constraint pk_application primary key (id),
    constraint fk_application_edition_id foreign key (edition_id) references edition (id),
    constraint fk_application_organisation_id foreign key (organisation_id) references organisation (id),
    constraint fk_application_person_id foreign key (person_id) references person (id),
    constraint fk_application_body_id foreign key (body_id) references body (id),
    constraint fk_application_decided_by foreign key (decided_by) references person (id),
    constraint fk_application_enrolment_id foreign key (enrolment_id) references enrolment (id),
    constraint uq_application_edition_id_number unique (edition_id, number),
    constraint ck_application_state
      check (state in ('draft', 'submitted', 'admitted', 'waiting', 'rejected', 'withdrawn')),
    constraint ck_application_submitted
      check ((submitted_at is null) = (state = 'draft') and (number is null) = (state = 'draft')),
    constraint ck_application_number check (number > 0),
    constraint ck_application_version check (version > 0)
  )`;
