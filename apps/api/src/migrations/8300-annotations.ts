import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Annotations8300000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table lesson_annotation (
        enrolment_id uuid not null,
        lesson_id uuid not null,
        version integer not null,
        block integer not null,
        quote text not null,
        highlighted boolean not null,
        note text,
        rev integer not null,
        updated_at timestamptz not null,
        constraint pk_lesson_annotation primary key (enrolment_id, lesson_id, version, block),
        constraint ck_lesson_annotation_something check (highlighted or note is not null),
        constraint fk_lesson_annotation_enrolment_id foreign key (enrolment_id) references enrolment (id),
        constraint fk_lesson_annotation_lesson_id foreign key (lesson_id) references lesson (id)
      )`);
    await runner.query('create index ix_lesson_annotation_lesson_id on lesson_annotation (lesson_id)');
    await runner.query(`
      create table lesson_bookmark (
        enrolment_id uuid not null,
        lesson_id uuid not null,
        created_at timestamptz not null,
        constraint pk_lesson_bookmark primary key (enrolment_id, lesson_id),
        constraint fk_lesson_bookmark_enrolment_id foreign key (enrolment_id) references enrolment (id),
        constraint fk_lesson_bookmark_lesson_id foreign key (lesson_id) references lesson (id)
      )`);
    await runner.query('create index ix_lesson_bookmark_lesson_id on lesson_bookmark (lesson_id)');
    await runner.query(`
      create table lesson_report (
        id uuid not null default gen_random_uuid(),
        edition_id uuid not null,
        enrolment_id uuid not null,
        lesson_id uuid not null,
        version integer not null,
        block integer not null,
        quote text not null,
        text text not null,
        created_at timestamptz not null,
        closed_at timestamptz,
        closed_by_id uuid,
        constraint pk_lesson_report primary key (id),
        constraint fk_lesson_report_edition_id foreign key (edition_id) references edition (id),
        constraint fk_lesson_report_enrolment_id foreign key (enrolment_id) references enrolment (id),
        constraint fk_lesson_report_lesson_id foreign key (lesson_id) references lesson (id),
        constraint fk_lesson_report_closed_by_id foreign key (closed_by_id) references person (id)
      )`);
    await runner.query(
      'create index ix_lesson_report_edition_id_created_at on lesson_report (edition_id, created_at)',
    );
    await runner.query(
      'create index ix_lesson_report_enrolment_id_created_at on lesson_report (enrolment_id, created_at)',
    );
    await runner.query('create index ix_lesson_report_lesson_id on lesson_report (lesson_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table lesson_report, lesson_bookmark, lesson_annotation');
  }
}
