import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Statements with a last day: of lessons and cases beside their text, of questions, with what staff confirmed. */
export class DatedStatements8608000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table lesson add column deadlines jsonb');
    await runner.query('alter table case_study add column deadlines jsonb');
    await runner.query('alter table question add column perishes jsonb');
    await runner.query(`
      alter table course_page
        drop constraint ck_course_page_kind,
        add constraint ck_course_page_kind check (kind in ('references', 'glossary', 'news', 'territory', 'deadlines'))`);
    await runner.query(`
      create table question_confirmation (
        id uuid not null default gen_random_uuid(),
        question_id uuid not null,
        statement_on date not null,
        checked text not null,
        confirmed_by_id uuid not null,
        confirmed_at timestamptz not null,
        constraint pk_question_confirmation primary key (id),
        constraint uq_question_confirmation_question_id_statement_on unique (question_id, statement_on),
        constraint fk_question_confirmation_question_id foreign key (question_id) references question (id),
        constraint fk_question_confirmation_confirmed_by_id foreign key (confirmed_by_id) references person (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table question_confirmation');
    await runner.query("delete from course_page where kind = 'deadlines'");
    await runner.query(`
      alter table course_page
        drop constraint ck_course_page_kind,
        add constraint ck_course_page_kind check (kind in ('references', 'glossary', 'news', 'territory'))`);
    await runner.query('alter table question drop column perishes');
    await runner.query('alter table case_study drop column deadlines');
    await runner.query('alter table lesson drop column deadlines');
  }
}
