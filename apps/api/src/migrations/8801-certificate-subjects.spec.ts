import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskStore, Spool } from '@lumit/platform';
import { cloneDatabase, type TestDatabase } from '@lumit/platform/testing';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { restoreBackup } from '../backup/restore-backup';
import { writeBackup } from '../backup/write-backup';
import { CertificateSubjects8800000000001 } from './8801-certificate-subjects';

const ID = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [ORGANISATION, PROGRAMME, EDITION, PERSON, ENROLMENT, EVENT] = [1, 2, 3, 4, 5, 6].map(ID);

const BEFORE = `
  insert into organisation (id, slug, name) values ('${ORGANISATION}', 'ente', 'Ente');
  insert into programme (id, organisation_id, slug, title, summary, description_html, planned_hours, tests)
    values ('${PROGRAMME}', '${ORGANISATION}', 'lumit', 'LUMIT', '', '', 40, '[]');
  insert into edition (id, organisation_id, programme_id, slug, title, starts_on, ends_on, place, state, settings)
    values ('${EDITION}', '${ORGANISATION}', '${PROGRAMME}', 'e', 'E', '2026-11-01', '2027-01-31', 'Lucca', 'published', '{}');
  insert into person (id, email, given_name, family_name) values ('${PERSON}', 'a@b.it', 'Anna', 'Rossi');
  insert into enrolment (id, person_id, edition_id, organisation_id, state, created_at)
    values ('${ENROLMENT}', '${PERSON}', '${EDITION}', '${ORGANISATION}', 'confirmed', now())`;

/** A certificate as the build before wrote it; `more` are columns of its own. */
const certificate = (serial: number, more: Record<string, string | null | undefined>) => {
  const columns = {
    organisation_id: ORGANISATION,
    person_id: PERSON,
    kind: 'attendance',
    year: '2026',
    serial: String(serial),
    code: String(serial).padStart(27, '0'),
    snapshot: '{}',
    evidence: '[]',
    pdf_sha256: `\\x${'00'.repeat(32)}`,
    issued_at: '2026-11-30T10:00:00Z',
    ...more,
  };
  const values = Object.values(columns).map((value) => (value === null ? 'null' : `'${value}'`));
  return `insert into certificate (${Object.keys(columns).join()}) values (${values.join()})`;
};
const OF_COURSE = { edition_id: EDITION, enrolment_id: ENROLMENT };
const OF_ENROLMENT = { ...OF_COURSE, subject_kind: 'enrolment', subject_id: ENROLMENT };
const OF_EVENT = { subject_kind: 'event', subject_id: EVENT };
const OF_PERIOD = {
  ...OF_COURSE,
  subject_kind: 'period',
  subject_id: ENROLMENT,
  period_from: '2026-11-02',
  period_to: '2026-11-30',
};

describe('the migration that gives certificates a subject', () => {
  let database: TestDatabase;
  let client: Client;
  const migration = new CertificateSubjects8800000000001();
  const runner = { query: async (sql: string) => (await client.query(sql)).rows } as unknown as QueryRunner;
  const rows = async (sql: string) => (await client.query(sql)).rows;
  const SUBJECTS = `select serial, subject_kind as kind, subject_id as id, enrolment_id as enrolment,
    period_from::text as "from", period_to::text as "to" from certificate order by serial`;
  const FIRST = { serial: 1, kind: 'enrolment', id: ENROLMENT, enrolment: ENROLMENT, from: null, to: null };

  beforeAll(async () => {
    database = await cloneDatabase();
    client = new Client({ connectionString: database.url });
    await client.connect();
    await migration.down(runner);
    await client.query(BEFORE);
    await client.query(certificate(1, OF_COURSE));
    await migration.up(runner);
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('leaves what was issued on its enrolment', async () => {
    expect(await rows(SUBJECTS)).toEqual([FIRST]);
  });

  it('freezes the subject as all else', async () => {
    for (const change of [`subject_id = '${EVENT}'`, "subject_kind = 'event'", "period_from = '2026-11-02'"])
      await expect(rows(`update certificate set ${change}`)).rejects.toThrow(/append-only|frozen|refuse/i);
  });

  it('takes events and periods, each valid once, and no second of an enrolment', async () => {
    await rows(certificate(2, OF_EVENT));
    await rows(certificate(3, OF_PERIOD));
    await rows(certificate(4, { ...OF_PERIOD, period_to: '2026-12-31' }));
    for (const again of [OF_ENROLMENT, OF_EVENT, OF_PERIOD])
      await expect(rows(certificate(9, again))).rejects.toThrow(/uq_certificate_active/);
  });

  it.each([
    ['an event with an enrolment', { ...OF_EVENT, ...OF_COURSE }],
    ['an enrolment that is another than the subject', { ...OF_ENROLMENT, subject_id: EVENT }],
    ['an enrolment without an edition', { ...OF_ENROLMENT, edition_id: null }],
    ['an enrolment with days', { ...OF_ENROLMENT, period_from: '2026-11-02', period_to: '2026-11-03' }],
    ['a period without days', { ...OF_PERIOD, period_from: null, period_to: null }],
    ['a period without its end', { ...OF_PERIOD, period_to: null }],
    ['a period that ends before it begins', { ...OF_PERIOD, period_from: '2027-01-01' }],
    ['a kind of its own', { ...OF_EVENT, subject_kind: 'survey' }],
  ] as const)('refuses %s', async (_, subject) => {
    await expect(rows(certificate(9, subject))).rejects.toThrow(/ck_certificate_/);
  });

  it('refuses an enrolment that is not there', async () => {
    const nobody = { ...OF_ENROLMENT, enrolment_id: ID(99), subject_id: ID(99) };
    await expect(rows(certificate(9, nobody))).rejects.toThrow(/fk_certificate_enrolment_id/);
  });

  it('brings every subject through backup and restore', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lumit-subjects-'));
    const to = await cloneDatabase();
    try {
      const file = join(folder, 'backup.gz');
      const kept = await rows(SUBJECTS);
      await writeBackup({ url: database.url, file, at: new Date(0), overwrite: false, files: null });
      await restoreBackup(to.url, file, {
        store: new DiskStore(join(folder, 'store')),
        folder: join(folder, 'copies'),
        spool: new Spool(join(folder, 'store/incoming')),
      });
      const restored = new Client({ connectionString: to.url });
      await restored.connect();
      expect((await restored.query(SUBJECTS)).rows).toEqual(kept);
      expect(kept).toHaveLength(4);
      await restored.end();
    } finally {
      await to.drop();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('does not go back over what has no enrolment', async () => {
    await expect(migration.down(runner)).rejects.toThrow(/contains null values/);
  });
});
