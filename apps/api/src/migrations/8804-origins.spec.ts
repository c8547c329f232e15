import { cloneDatabase, type TestDatabase } from '@lumit/platform/testing';
import { Origin } from '@lumit/shared';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { Origins8800000000004 } from './8804-origins';
import { Teachers8830000000002 } from './8832-teachers';

const ID = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [ORGANISATION, PROGRAMME, EDITION, PERSON] = [1, 2, 3, 4].map(ID);
const AT = '2026-11-20T08:00:00.123Z';

/** Rows as an earlier build left them. */
const BEFORE = `
  insert into organisation (id, slug, name) values ('${ORGANISATION}', 'ente', 'Ente');
  insert into programme (id, organisation_id, slug, title, summary, description_html, planned_hours, tests)
    values ('${PROGRAMME}', '${ORGANISATION}', 'lumit', 'LUMIT', '', '', 40, '[]');
  insert into edition (id, organisation_id, programme_id, slug, title, starts_on, ends_on, place, state, settings)
    values ('${EDITION}', '${ORGANISATION}', '${PROGRAMME}', 'e', 'E', '2026-11-01', '2027-01-31', 'Lucca', 'published', '{}');
  insert into person (id, email, given_name, family_name) values ('${PERSON}', 'a@b.it', 'Anna', 'Rossi');
  insert into quiz (programme_id, kind, module_code, code, title, pass_mark, pause_seconds, keep, review, question_count, possible)
    values ('${PROGRAMME}', 'module', 'M3', 'test-m3', 'Test', 60, 0, 'best', '{}', 1, 1000);
  insert into question (programme_id, key, version, body, body_hash, imported_at)
    values ('${PROGRAMME}', 'q1', 1, '{"stem": "Vale?"}', 'x', '${AT}');
  insert into class_session (edition_id, number, title, topic, teachers, modality, starts_at, ends_at, breaks, state)
    values ('${EDITION}', 1, 'Apertura', '', '[]', 'presenza', '${AT}', '2026-11-20T10:00:00Z', '[]', 'planned');
  insert into certificate_rules (edition_id, version, rules, document, published_at, published_by) values
    ('${EDITION}', 1, '{}', '{}', '${AT}', null), ('${EDITION}', 2, '{}', '{}', '${AT}', '${PERSON}');`;

describe('the migration that gives rows an origin', () => {
  let database: TestDatabase;
  let client: Client;
  const runner = { query: async (sql: string) => (await client.query(sql)).rows } as unknown as QueryRunner;
  const origins = async (table: string, order = 'id') =>
    (await client.query('select origin from ' + table + ' order by ' + order)).rows.map(({ origin }) =>
      Origin.parse(origin),
    );

  beforeAll(async () => {
    database = await cloneDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await new Teachers8830000000002().down(runner);
    await new Origins8800000000004().down(runner);
    await client.query(BEFORE);
    await new Origins8800000000004().up(runner);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('says what is known of them and no more', async () => {
    const content = { kind: 'content', path: null, sha256: null, held: null, edited: null };
    expect(await origins('quiz')).toEqual([{ ...content, at: null }]);
    expect(await origins('question')).toEqual([{ ...content, at: AT }]);
    expect(await origins('class_session')).toEqual([{ kind: 'browser', by: null, at: null }]);
    expect(await origins('certificate_rules', 'version')).toEqual([
      { kind: 'default', at: AT },
      { kind: 'browser', by: PERSON, at: AT },
    ]);
  });

  it('lets a question tell its origin better, and say nothing else', async () => {
    await client.query(`update question set origin = origin || '{"path": "lumit/m3/test.yaml"}'`);
    for (const change of [`body = '{}'`, `key = 'q2'`, `origin = '{"kind": "browser"}', version = 2`])
      await expect(client.query('update question set ' + change)).rejects.toThrow('append-only');
    await expect(client.query('delete from question')).rejects.toThrow('append-only');
  });

  it('keeps nothing without an origin, or of a kind that its table cannot have', async () => {
    for (const [table, origin] of [
      ['quiz', '{}'],
      ['quiz', '{"kind": "default"}'],
      ['class_session', '{"kind": "content"}'],
      ['certificate_rules', '{"kind": null}'],
    ])
      await expect(client.query('update ' + table + ' set origin = $1', [origin])).rejects.toThrow(
        `ck_${table}_origin`,
      );
  });
});
