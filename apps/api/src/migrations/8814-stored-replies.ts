import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Pages about a whole course tell for which shape of reply they were written; those that are there are looked at when they are read.
 * The table of glossary terms goes: it was written by each import and never read.
 */
export class StoredReplies8810000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table course_page add column shape text');
    await runner.query('drop table glossary_term');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table glossary_term (
        id uuid not null default gen_random_uuid(),
        organisation_id uuid not null,
        key text not null,
        term text not null,
        definition text not null,
        words jsonb not null,
        constraint pk_glossary_term primary key (id),
        constraint uq_glossary_term_organisation_id_key unique (organisation_id, key),
        constraint fk_glossary_term_organisation_id foreign key (organisation_id) references organisation (id)
      )`);
    await runner.query('alter table course_page drop column shape');
  }
}
