import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The index is made by the import from now on; of PostgreSQL's text search only the Italian stemmer is asked. */
export class SearchWords8700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop text search configuration it');
    await runner.query('drop text search configuration it_words');
    await runner.query('drop text search dictionary it_stop');
    await runner.query(`alter table search_entry add column names text[] not null default '{}'`);
    await runner.query(`
      create table search_word (
        id uuid not null default gen_random_uuid(),
        organisation_id uuid not null,
        programme_id uuid,
        word text not null,
        spelled text not null,
        uses integer not null,
        keys text[] not null,
        constraint pk_search_word primary key (id),
        constraint fk_search_word_organisation_id foreign key (organisation_id) references organisation (id),
        constraint fk_search_word_programme_id foreign key (programme_id) references programme (id)
      )`);
    await runner.query(
      'create index ix_search_word_organisation_id_word on search_word (organisation_id, word)',
    );
    await runner.query('create index ix_search_word_keys on search_word using gin (keys)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table search_word');
    await runner.query('alter table search_entry drop column names');
    const words =
      'asciiword, asciihword, hword_asciipart, word, hword, hword_part, numword, numhword, hword_numpart';
    await runner.query(
      'create text search dictionary it_stop (template = simple, stopwords = italian, accept = false)',
    );
    await runner.query('create text search configuration it (copy = italian)');
    await runner.query(
      'alter text search configuration it alter mapping for ' +
        words +
        ' with it_stop, unaccent, italian_stem',
    );
    await runner.query('create text search configuration it_words (copy = simple)');
    await runner.query(
      'alter text search configuration it_words alter mapping for ' + words + ' with unaccent, simple',
    );
  }
}
