import { UnsafeSettings } from '@lumit/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORDS = `asciiword, asciihword, hword_asciipart, word, hword, hword_part, numword, numhword, hword_numpart`;

export class Search8100000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createUnaccent(runner);
    // Stop words are recognised before their accents go: the list has "perché" and not "perche".
    await runner.query(
      'create text search dictionary it_stop (template = simple, stopwords = italian, accept = false)',
    );
    await runner.query('create text search configuration it (copy = italian)');
    await runner.query(
      'alter text search configuration it alter mapping for ' +
        WORDS +
        ' with it_stop, unaccent, italian_stem',
    );
    // Whole words beside their stems: the beginning of a word is not always the beginning of its stem.
    await runner.query('create text search configuration it_words (copy = simple)');
    await runner.query(
      'alter text search configuration it_words alter mapping for ' + WORDS + ' with unaccent, simple',
    );
    await runner.query(`
      create table search_entry (
        id uuid not null default gen_random_uuid(),
        organisation_id uuid not null,
        programme_id uuid,
        lesson_id uuid,
        kind text not null,
        key text not null,
        position integer not null,
        anchor text,
        title text not null,
        heading text,
        body text not null,
        title_vector tsvector not null,
        vector tsvector not null,
        content_hash text not null,
        constraint pk_search_entry primary key (id),
        constraint uq_search_entry_organisation_id_kind_key unique (organisation_id, kind, key),
        constraint ck_search_entry_kind check (kind in ('lesson', 'term', 'norm')),
        constraint ck_search_entry_lesson
          check ((kind = 'lesson') = (lesson_id is not null) and (kind = 'lesson') = (programme_id is not null)),
        constraint fk_search_entry_organisation_id foreign key (organisation_id) references organisation (id),
        constraint fk_search_entry_programme_id foreign key (programme_id) references programme (id),
        constraint fk_search_entry_lesson_id foreign key (lesson_id) references lesson (id)
      )`);
    await runner.query('create index ix_search_entry_lesson_id on search_entry (lesson_id)');
    await runner.query(
      `create index ix_search_entry_vector on search_entry using gin (vector) where kind = 'lesson'`,
    );
    await runner.query(
      `create index ix_search_entry_title_vector on search_entry using gin (title_vector) where kind = 'lesson'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table search_entry');
    await runner.query('drop text search configuration it');
    await runner.query('drop text search configuration it_words');
    await runner.query('drop text search dictionary it_stop');
  }
}

/** A trusted extension: the owner of a database may create it, where its files are installed. */
async function createUnaccent(runner: QueryRunner): Promise<void> {
  const available = (await runner.query(
    `select 1 from pg_available_extensions where name = 'unaccent'`,
  )) as unknown[];
  if (available.length === 0)
    throw new UnsafeSettings([
      'la base di dati indicata in DATABASE_URL non ha l’estensione «unaccent» di PostgreSQL, che serve alla ricerca nelle lezioni. Installa sul suo server il pacchetto postgresql-contrib, poi riprova',
    ]);
  try {
    await runner.query('create extension if not exists unaccent');
  } catch (error) {
    throw new UnsafeSettings([
      `l’utente di DATABASE_URL non può creare l’estensione «unaccent» (${(error as Error).message}). Fai eseguire una volta, da un amministratore di quella base di dati: CREATE EXTENSION unaccent; poi riprova`,
    ]);
  }
}
