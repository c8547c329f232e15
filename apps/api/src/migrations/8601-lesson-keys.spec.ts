import { cloneDatabase, type TestDatabase } from '@lumit/platform/testing';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { AttemptRules8610000000001 } from './8611-attempt-rules';
import { LessonKeys8600000000001 } from './8601-lesson-keys';
import { Origins8800000000004 } from './8804-origins';

const ID = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [ORGANISATION, PROGRAMME, MODULE, EDITION, PERSON, ENROLMENT, QUIZ, SET] = [1, 2, 3, 4, 5, 6, 7, 8].map(
  ID,
);

/** Rows as they stand before the migrations: lessons by code only, attempts without a rule of their own. */
const BEFORE = `
  insert into organisation (id, slug, name) values ('${ORGANISATION}', 'ente', 'Ente');
  insert into programme (id, organisation_id, slug, title, summary, description_html, planned_hours, tests)
    values ('${PROGRAMME}', '${ORGANISATION}', 'lumit', 'LUMIT', '', '', 40, '[]');
  insert into module (id, programme_id, code, slug, title, position, state, summary, objectives)
    values ('${MODULE}', '${PROGRAMME}', 'M3', 'm3', 'Soggiorno', 1, 'published', '', '[]');
  insert into edition (id, organisation_id, programme_id, slug, title, starts_on, ends_on, place, state, settings)
    values ('${EDITION}', '${ORGANISATION}', '${PROGRAMME}', 'e', 'E', '2026-11-01', '2027-01-31', 'Lucca', 'published', '{}');
  insert into lesson (id, programme_id, module_id, code, slug, title, position, minutes, profiles, withdrawn_at) values
    ('${ID(31)}', '${PROGRAMME}', '${MODULE}', '3.1', '3.1-permesso', 'Permesso', 1, 20, '[]', null),
    ('${ID(32)}', '${PROGRAMME}', '${MODULE}', '3.2', '3.2-in-breve', 'In breve', 2, 20, '[]', null),
    ('${ID(33)}', '${PROGRAMME}', '${MODULE}', '3.3', '3.3-in-breve', 'In breve', 3, 20, '[]', null),
    ('${ID(34)}', '${PROGRAMME}', '${MODULE}', '3.4', '3.4-permesso', 'Vecchia', 4, 20, '[]', '2026-11-20T00:00:00Z'),
    ('${ID(35)}', '${PROGRAMME}', '${MODULE}', '3.5', 'senza-codice', 'Altra', 5, 20, '[]', null);
  insert into quiz (id, programme_id, kind, module_code, code, title, pass_mark, attempts_allowed, pause_seconds, limit_seconds,
      keep, review, question_count, possible)
    values ('${QUIZ}', '${PROGRAMME}', 'module', 'M3', 'test-m3', 'Test', 60, 3, 0, 900, 'best', '{"solution": []}', 1, 1000),
           ('${SET}', '${PROGRAMME}', 'module', 'M4', 'test-m4', 'Test', 60, 3, 0, null, 'last', '{"solution": []}', 1, 1000);
  insert into quiz_setting (edition_id, quiz_id, pass_mark, limit_seconds) values ('${EDITION}', '${SET}', 80, 600);`;

const ATTEMPT = (quiz: string | undefined) => `
  insert into attempt (enrolment_id, quiz_id, number, state, seed, questions, key, started_at, finished_at, earned, possible)
    values ('${ENROLMENT}', '${quiz}', 1, 'finished', '', '[]', '[]', now(), now(), 700, 1000);`;
const PEOPLE = `
  insert into person (id, email, given_name, family_name) values ('${PERSON}', 'a@b.it', 'Anna', 'Rossi');
  insert into enrolment (id, person_id, edition_id, organisation_id, state, created_at)
    values ('${ENROLMENT}', '${PERSON}', '${EDITION}', '${ORGANISATION}', 'confirmed', now());
  ${ATTEMPT(QUIZ)} ${ATTEMPT(SET)}
  insert into lesson_progress (enrolment_id, lesson_id, lesson_version, opened_at, anchor, reached_end, self_check_tried, updated_at)
    values ('${ENROLMENT}', '${ID(31)}', 1, now(), 5, false, '{}', now());`;

describe('the migrations that give lessons a key and attempts their rule', () => {
  let database: TestDatabase;
  let client: Client;
  const runner = { query: async (sql: string) => (await client.query(sql)).rows } as unknown as QueryRunner;
  const rows = async (sql: string) => (await client.query(sql)).rows;

  beforeAll(async () => {
    database = await cloneDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await new Origins8800000000004().down(runner);
    await new AttemptRules8610000000001().down(runner);
    await new LessonKeys8600000000001().down(runner);
    await client.query(BEFORE);
    await client.query(PEOPLE);
    await new LessonKeys8600000000001().up(runner);
    await new AttemptRules8610000000001().up(runner);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('names each lesson as its file would, and keeps apart those that would share a name', async () => {
    expect(await rows('select code, key from lesson order by code')).toEqual([
      { code: '3.1', key: 'permesso' },
      { code: '3.2', key: 'in-breve' },
      { code: '3.3', key: 'in-breve-3-3' },
      { code: '3.4', key: 'permesso-3-4' },
      { code: '3.5', key: 'senza-codice' },
    ]);
    expect(await rows('select code, until from lesson_address order by code')).toEqual(
      ['3.1', '3.2', '3.3', '3.4', '3.5'].map((code) => ({ code, until: null })),
    );
    expect(await rows('select anchor, lesson_id from lesson_progress')).toEqual([
      { anchor: 5, lesson_id: ID(31) },
    ]);
  });

  it('gives attempts the rule of their edition', async () => {
    const rule = 'select pass_mark, keep, limit_seconds, review, earned from attempt order by pass_mark';
    expect(await rows(rule)).toEqual([
      { pass_mark: 60, keep: 'best', limit_seconds: 900, review: { solution: [] }, earned: 700 },
      { pass_mark: 80, keep: 'last', limit_seconds: 600, review: { solution: [] }, earned: 700 },
    ]);
  });
});
