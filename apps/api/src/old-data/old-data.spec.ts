import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentImport } from '@lumit/content/api';
import { AccessCheck, DiskStore, Spool } from '@lumit/platform';
import { type Caller, emptyDatabase, startTestApp, type TestApp } from '@lumit/platform/testing';
import { isPageAddress } from '@lumit/shared';
import { FEATURES } from '../app.module';
import { restoreBackup } from '../backup/restore-backup';
import { requeueWaiting } from '../cli/requeue-waiting';
import { OLD_PAGES, OLD_ROUTES } from './old-addresses';
import { type OldBuild, readOldBuild, type Row } from './old-build';
import { allTables, lostRows, tablesOfPeople } from './then-and-now';
import { toCompare } from './told-otherwise';

const contentDir = join(import.meta.dirname, '../../../../content');
const PASSWORD = 'prova-lumit-2026';

describe.each(['19155c4'])('the data of build %s, under the build of today', (commit) => {
  let old: OldBuild;
  let test: TestApp;
  let folder: string;

  const rows = (table: string) => old.tables.get(table) ?? [];
  const personOf = (name: string) =>
    rows('person').find(({ email }) => email === `${name}@demo.lumit`)?.['id'] as string;
  const as = (name: string): Caller => test.as({ personId: personOf(name) });

  beforeAll(async () => {
    old = await readOldBuild(commit);
    folder = mkdtempSync(join(tmpdir(), 'lumit-old-'));
    const database = await emptyDatabase();
    await restoreBackup(database.url, old.file, {
      store: new DiskStore(join(folder, 'store')),
      folder: join(folder, 'copies'),
      spool: new Spool(join(folder, 'store/incoming')),
    });
    await requeueWaiting(database.url);
    test = await startTestApp({
      modules: [...FEATURES],
      startAt: old.at,
      env: { ORIGIN: old.origin },
      database,
    });
  });
  afterAll(async () => {
    await test.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Every address that the old build was asked, asked again: nothing that it said may be missing or other. */
  async function answersAsThen(imported: boolean): Promise<void> {
    const then = [];
    const now = [];
    for (const { person, path, body } of old.replies) {
      const reply = await as(person).get(path);
      then.push({ person, path, status: 200, body: toCompare({ path, body }, imported) });
      now.push({ person, path, status: reply.status, body: toCompare({ path, body: reply.body }, imported) });
    }
    expect(now).toMatchObject(then);
  }

  async function givesTheSameDocuments(): Promise<void> {
    for (const certificate of rows('certificate')) {
      const holder = test.as({ personId: certificate['person_id'] as string });
      const { raw, status } = await holder.get(`/api/certificates/${certificate['id']}/pdf`);
      expect(status).toBe(200);
      const sha256 = createHash('sha256').update(raw).digest('hex');
      expect(`\\x${sha256}`).toBe(certificate['pdf_sha256']);
      const page = await test.anonymous().get(`/verifica/${certificate['code']}`);
      expect(page.status).toBe(200);
      const verdict = /<p class="h3 mb-0">([^<]*)/.exec(page.raw.toString('utf8'))?.[1];
      expect(verdict).toMatch(certificate['revoked_at'] === null ? /^Valido/ : /^Revocato/);
    }
  }

  it('the dump holds something of everything', () => {
    for (const table of allTables(old)) expect([table, rows(table).length]).not.toEqual([table, 0]);
    const states = (table: string) => [...new Set(rows(table).map(({ state }) => state))].sort();
    expect(states('attempt')).toEqual(['finished', 'inprogress']);
    expect(states('outgoing_mail')).toEqual(['retrying', 'sent']);
    expect(states('class_session')).toEqual(['closed', 'planned']);
    expect(rows('certificate').filter((one) => one['revoked_at'] !== null)).toHaveLength(1);
  });

  it('migrations lose no row and no value', async () => {
    expect(await lostRows(old, test.dataSource, allTables(old))).toEqual({});
  });

  it('people and class sessions are in the groups they were in', async () => {
    const named = (table: string) =>
      rows(table)
        .filter((row) => row['group_name'] !== null)
        .map((row) => ({ id: row['id'], name: row['group_name'] }));
    const then = [...named('enrolment'), ...named('class_session')];
    expect(then.length).toBeGreaterThan(10);
    const now: unknown[] = await test.dataSource.query(
      `SELECT t.id, g.name FROM edition_group g
         JOIN (SELECT id, group_id FROM enrolment UNION ALL SELECT id, group_id FROM class_session) t ON t.group_id = g.id`,
    );
    expect(now).toHaveLength(then.length);
    expect(now).toEqual(expect.arrayContaining(then));
  });

  it('class sessions are taught by whom they were, in the same order', async () => {
    const then = rows('class_session').map((row) => ({ id: row['id'], names: row['teachers'] }));
    const now: unknown[] = await test.dataSource.query(
      `SELECT ct.class_session_id AS id, jsonb_agg(t.name ORDER BY ct.position) AS names
         FROM class_session_teacher ct JOIN teacher t ON t.id = ct.teacher_id GROUP BY 1`,
    );
    expect(now).toHaveLength(then.length);
    expect(now).toEqual(expect.arrayContaining(then));
  });

  it('people sign in with their passwords', async () => {
    for (const name of ['anna.bianchi', 'elisa.fontana', 'marco.conti', 'silvia.galli', 'lucia.ferrari']) {
      const body = { email: `${name}@demo.lumit`, password: PASSWORD };
      const reply = await test.anonymous().post('/api/sign-in', body);
      expect([name, reply.status, reply.body.person?.id]).toEqual([name, 200, personOf(name)]);
    }
  });

  it('every address answers what it answered then', () => answersAsThen(false));

  it('certificates are the same bytes, and verify as they did', () => givesTheSameDocuments());

  it('no page and no route was forgotten', () => {
    expect(OLD_PAGES.filter((address) => !isPageAddress(address))).toEqual([]);
    const routes = new Set(
      test.app
        .get(AccessCheck)
        .routes()
        .map(({ method, path }) => `${method} ${path}`),
    );
    expect(OLD_ROUTES.filter((route) => !routes.has(route))).toEqual([]);
  });

  describe('after the content of today was imported into it', () => {
    beforeAll(async () => {
      const [organisation] = rows('organisation');
      const order = { contentDir, organisationId: organisation?.['id'] as string, confirmed: 'all' };
      const { waitsFor } = await test.app.get(ContentImport).importContent(order);
      expect(waitsFor).toBeNull();
    });

    it('nothing of what people did is lost', async () => {
      expect(await lostRows(old, test.dataSource, tablesOfPeople(old))).toEqual({});
    });

    it('every address still answers what it answered then', () => answersAsThen(true));

    it('certificates are still the same bytes', () => givesTheSameDocuments());

    it('lessons, tests and cases open by the codes they had', async () => {
      const closed: string[] = [];
      const opens = async (caller: Caller, path: string) => {
        const { status } = await caller.get(path);
        if (status !== 200) closed.push(`${path}: ${status}`);
      };
      for (const edition of rows('edition')) {
        const learner = as(edition['slug'] === 'prisma-2026-27' ? 'elisa.fontana' : 'anna.bianchi');
        const its = (table: string) =>
          rows(table).filter(
            (row) => row['programme_id'] === edition['programme_id'] && row['withdrawn_at'] === null,
          );
        const at = `/api/editions/${edition['id']}`;
        for (const { code } of its('lesson')) await opens(learner, `${at}/lessons/${code}`);
        for (const { code } of its('quiz')) await opens(learner, `${at}/quizzes/${code}`);
        for (const { code } of its('case_study')) await opens(learner, `${at}/cases/${code}`);
      }
      expect(closed).toEqual([]);
    });

    it('an open attempt goes on where it was, and is handed in', async () => {
      const anna = as('anna.bianchi');
      const open = rows('attempt').filter(({ state }) => state === 'inprogress');
      expect(open).toHaveLength(2);
      for (const { id } of open) {
        const { answers } = (await anna.get(`/api/attempts/${id}`)).body;
        const next = answers.map((answer: Row) => ({
          questionKey: answer['questionKey'],
          rev: (answer['rev'] as number) + 1,
          value: answer['value'],
        }));
        const { questionKey, ...answer } = next[0];
        const saved = await anna.put(`/api/attempts/${id}/answers/${questionKey}`, answer);
        expect(saved).toMatchObject({ status: 200, body: { rev: answer.rev } });
        const receipt = await anna.post(`/api/attempts/${id}/submit`, { answers: next });
        expect(receipt).toMatchObject({ status: 200, body: { answered: answers.length } });
      }
    });

    it('the mail that waited leaves', async () => {
      const waiting = rows('outgoing_mail').filter(({ state }) => state === 'retrying');
      expect(waiting).toHaveLength(1);
      await test.runJobs();
      const { body } = await as('lucia.ferrari').get(`/api/admin/mails/${waiting[0]?.['id']}`);
      expect(body).toMatchObject({ state: 'sent' });
    });
  });
});
