import { aGrant, anOrganisation, aPerson } from '@lumit/accounts/api/testing';
import { CertificateIssuer, CertificateRules } from '@lumit/certificates/api';
import { aSnapshot } from '@lumit/certificates/api/testing';
import { ContentImport } from '@lumit/content/api';
import { Programme } from '@lumit/courses/api';
import { aContentFolder, type ContentOnDisk, SOUND } from '@lumit/content/api/testing';
import { anEdition } from '@lumit/courses/api/testing';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import { FEATURES } from './app.module';

const MODULE = 'lumit/m3-soggiorno/module.yaml';
const IN_PREPARATION = 'lumit/m4-protezione/module.yaml';
const PROGRAMME = 'lumit/programme.yaml';

describe('A6: an import that gives another title to what certificates print', () => {
  let test: TestApp;
  let folder: ContentOnDisk;
  let organisationId: string;
  let editionId: string;
  let admin: Caller;

  beforeAll(async () => {
    test = await startTestApp({ modules: [...FEATURES], startAt: '2026-11-24T14:00:00Z' });
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    organisationId = (await anOrganisation(test.dataSource)).id;
    folder = await aContentFolder();
    await importNow();
    const { id: programmeId } = await test.dataSource.manager.findOneByOrFail(Programme, { organisationId });
    editionId = (await anEdition(test.dataSource, { programmeId })).id;
    const person = await aPerson(test.dataSource);
    await aGrant(test.dataSource, { personId: person.id, role: 'admin', organisationId });
    admin = test.as({ personId: person.id });
  });
  afterEach(() => folder.clear());

  const importNow = (confirmed?: string) =>
    test.app.get(ContentImport).importContent({
      contentDir: folder.dir,
      organisationId,
      ...(confirmed === undefined ? {} : { confirmed }),
    });
  const retitle = (path: string, title: string) =>
    folder.write(path, (SOUND[path] ?? '').replace(/^title: .*$/m, `title: ${title}`));

  /** As many people, each with a certificate. */
  const issueTo = async (people: number): Promise<void> => {
    await test.app.get(CertificateRules).publish(test.dataSource.manager, {
      editionId,
      rules: { attendance: [{ kind: 'enrolment', states: ['confirmed'] }], achievement: [] },
      document: aSnapshot().document,
      publishedBy: null,
    });
    for (let one = 0; one < people; one += 1) {
      const { id: enrolmentId } = await anEnrolment(test.dataSource, { editionId });
      const request = { editionId, enrolmentId, kind: 'attendance' as const, issuedBy: null };
      const outcome = await test.dataSource.transaction((manager) =>
        test.app.get(CertificateIssuer).issue(manager, request),
      );
      expect(outcome).toHaveProperty('certificateId');
    }
  };
  const waiting = async (): Promise<number> => {
    const { status, body } = await admin.get(`/api/editions/${editionId}/certificates/reviews`);
    expect(status).toBe(200);
    return body.waiting.length;
  };

  it.each([
    ['module', MODULE, 'modulo M3 «Soggiorno»'],
    ['programme', PROGRAMME, 'programma lumit «LUMIT»'],
  ])('asks first, and then every holder’s certificate waits: the %s', async (_which, path, what) => {
    await issueTo(2);
    await retitle(path, 'Titolo nuovo');
    const waits = await importNow();
    expect(waits.touches).toEqual([
      { what, change: expect.stringMatching(/^diventa «Titolo nuovo»: /), people: 2 },
    ]);
    expect([waits.waitsFor === null, await waiting()]).toEqual([false, 0]);
    expect((await importNow(waits.waitsFor ?? '')).waitsFor).toBeNull();
    expect(await waiting()).toBe(2);

    // The way back to what they print makes nobody wait, and is no touch.
    await folder.write(path, SOUND[path] ?? '');
    expect(await importNow()).toMatchObject({ touches: [], waitsFor: null });
    expect(await waiting()).toBe(0);
  });

  it('says nothing where no valid certificate prints it', async () => {
    await retitle(MODULE, 'Titolo nuovo');
    expect((await importNow()).touches).toEqual([]);
    await issueTo(1);
    await retitle(IN_PREPARATION, 'Altra protezione');
    expect((await importNow()).touches).toEqual([]);
    expect(await waiting()).toBe(0);
  });
});
