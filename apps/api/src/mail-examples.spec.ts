import { readFileSync } from 'node:fs';
import { aGrant, anOrganisation, aPerson } from '@lumit/accounts/api/testing';
import { OutgoingMail } from '@lumit/platform';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { FEATURES } from './app.module';

/** The words of the office for what made the platform write. */
const CAUSES = readFileSync(new URL('../../web/src/features/mail/mail-causes.ts', import.meta.url), 'utf8');

describe('examples of messages', () => {
  let test: TestApp;
  let office: ReturnType<TestApp['as']>;
  let kinds: string[];
  beforeAll(async () => {
    test = await startTestApp({ modules: FEATURES });
    const { id: organisationId } = await anOrganisation(test.dataSource, {
      name: 'Scuola di Pisa',
      runsSite: true,
    });
    const admin = await aPerson(test.dataSource);
    await aGrant(test.dataSource, { personId: admin.id, role: 'admin', organisationId });
    office = test.as(admin);
    kinds = (await office.get('/api/admin/mail-examples')).body.items.map(
      ({ kind }: { kind: string }) => kind,
    );
  });
  afterAll(() => test.close());

  it('there is one of each kind that the office has words for, and no two', () => {
    const worded = [...CAUSES.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, kind]) => kind);
    expect(worded.length).toBeGreaterThan(8);
    expect(kinds).toEqual(worded.toSorted());
  });

  it('each is whole: what people get, with the name of who sends it, a subject that fits, and nothing left to fill in', async () => {
    for (const kind of kinds) {
      const { status, body } = await office.get(`/api/admin/mail-examples/${kind}`);
      expect([kind, status]).toEqual([kind, 200]);
      expect(body.text).toMatch(/^Scuola di Pisa\n\nBuongiorno Elisa,\n/);
      expect([kind, body.subject.length > 0 && body.subject.length <= 60]).toEqual([kind, true]);
      expect([kind, /\b(undefined|null|NaN|Invalid)\b|\[object/.exec(body.text)]).toEqual([kind, null]);
      const preview = await office.get(`/api/admin/mail-examples/${kind}/preview`);
      expect(preview.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(String(preview.headers['content-security-policy'])).toContain("default-src 'none'");
    }
    expect(await test.dataSource.getRepository(OutgoingMail).count()).toBe(0);
  });

  it.each(['nessuno', 'constructor', '__proto__', 'certificate.issued%00'])(
    'of %s there is none',
    async (kind) => {
      expect((await office.get(`/api/admin/mail-examples/${kind}`)).status).toBeGreaterThanOrEqual(400);
      expect((await office.get(`/api/admin/mail-examples/${kind}`)).status).toBeLessThan(500);
    },
  );
});
