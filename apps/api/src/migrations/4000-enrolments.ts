import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Enrolments4000000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table enrolment (
        id uuid not null default gen_random_uuid(),
        person_id uuid not null,
        edition_id uuid not null,
        organisation_id uuid not null,
        state text not null,
        group_name text,
        created_at timestamptz not null,
        constraint pk_enrolment primary key (id),
        constraint uq_enrolment_person_id_edition_id unique (person_id, edition_id),
        constraint ck_enrolment_state check
          (state in ('applied', 'admitted', 'waiting', 'confirmed', 'withdrawn', 'completed')),
        constraint fk_enrolment_person_id foreign key (person_id) references person (id),
        constraint fk_enrolment_edition_id foreign key (edition_id) references edition (id),
        constraint fk_enrolment_organisation_id foreign key (organisation_id) references organisation (id)
      )`);
    await runner.query('create index ix_enrolment_edition_id on enrolment (edition_id)');
    await runner.query(`
      create table lesson_progress (
        enrolment_id uuid not null,
        lesson_id uuid not null,
        lesson_version integer not null,
        opened_at timestamptz not null,
        anchor integer not null,
        reached_end boolean not null,
        self_check_tried jsonb not null,
        done_at timestamptz,
        updated_at timestamptz not null,
        constraint pk_lesson_progress primary key (enrolment_id, lesson_id),
        constraint fk_lesson_progress_enrolment_id foreign key (enrolment_id) references enrolment (id),
        constraint fk_lesson_progress_lesson_id foreign key (lesson_id) references lesson (id)
      )`);
    await runner.query('create index ix_lesson_progress_lesson_id on lesson_progress (lesson_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table lesson_progress, enrolment');
  }
}
