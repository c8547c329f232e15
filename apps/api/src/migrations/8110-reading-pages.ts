import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReadingPages8110000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table course_page (
        id uuid not null default gen_random_uuid(),
        programme_id uuid not null,
        kind text not null,
        content jsonb not null,
        constraint pk_course_page primary key (id),
        constraint uq_course_page_programme_id_kind unique (programme_id, kind),
        constraint ck_course_page_kind check (kind in ('references', 'glossary', 'news', 'territory')),
        constraint fk_course_page_programme_id foreign key (programme_id) references programme (id)
      )`);
    await runner.query('alter table lesson add column law_changes jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table lesson drop column law_changes');
    await runner.query('drop table course_page');
  }
}
