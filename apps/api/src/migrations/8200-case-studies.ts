import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CaseStudies8200000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_study (
        id uuid not null default gen_random_uuid(),
        programme_id uuid not null,
        code text not null,
        position integer not null,
        title text not null,
        modules text[] not null,
        profiles text[] not null,
        minutes integer not null,
        words jsonb not null,
        checked_on date not null,
        html text not null,
        documents jsonb not null,
        rubric jsonb not null,
        model_answer_title text not null,
        model_answer_html text not null,
        version integer not null,
        content_hash text not null,
        withdrawn_at timestamptz,
        constraint pk_case_study primary key (id),
        constraint uq_case_study_programme_id_code unique (programme_id, code),
        constraint ck_case_study_version check (version > 0),
        constraint fk_case_study_programme_id foreign key (programme_id) references programme (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_study');
  }
}
