import { AccountsApiModule } from '@lumit/accounts/api';
import type { CertificateReviews } from '@lumit/certificates/domain';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { CertificateIssuer } from './certificate-issuer';
import { Certificate } from './certificate.entity';
import { CertificatesApiModule } from './certificates-api.module';
import { attendanceText } from './pdf/certificate-text';
import { aLearner, aWorld, type Learner, type World } from './testing/a-world';

const HOUR = 3600;

let test: TestApp;
let world: World;
let anna: Learner;
beforeAll(async () => {
  test = await startTestApp({ modules: [AccountsApiModule, CertificatesApiModule] });
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set('2026-11-22T09:00:00Z');
  world = await aWorld(test);
  anna = await aLearner(world, { attended: 3 });
  // 24 of 40 hours: 24 of M5, and a module of 16 that nobody has planned yet.
  await test.dataSource.query('update edition set hours_plan = $2 where id = $1', [
    world.editionId,
    JSON.stringify([
      { moduleCode: 'M5', minutes: 24 * 60 },
      { moduleCode: 'M9', minutes: 16 * 60 },
    ]),
  ]);
  await test.dataSource.query(
    `insert into module (programme_id, code, slug, title, position, state, summary, objectives)
     values ($1, 'M9', 'm9', 'Lavoro', 9, 'published', '', '[]')`,
    [world.programmeId],
  );
});

const office = () => test.as(world.admin);
const base = () => `/api/editions/${world.editionId}`;
const give = (change: object = {}) =>
  office().post(`${base()}/exemptions/${anna.enrolmentId}`, {
    moduleCode: 'M9',
    reason: 'Corso equivalente',
    evidence: 'Prot. 7/2026',
    approvedBy: 'Laura Conti, direttrice',
    approvedOn: '2026-11-20',
    ...change,
  });
const issue = () =>
  test.dataSource.transaction((manager) =>
    test.app.get(CertificateIssuer).issue(manager, {
      editionId: world.editionId,
      enrolmentId: anna.enrolmentId,
      issuedBy: null,
      kind: 'attendance',
    }),
  );
const waiting = async () =>
  ((await office().get(`${base()}/certificates/reviews`)).body as CertificateReviews).waiting;

describe('an exemption from a module', () => {
  it('leaves the base of the requirements, and the certificate names it apart from the hours attended', async () => {
    expect(await issue()).toMatchObject({ refusals: [{ code: 'certificate.not_eligible' }] });
    expect((await give()).status).toBe(200);
    const { body } = await office().get(`${base()}/eligibility/all`);
    expect(body.people[0].kinds[0].rules[1]).toMatchObject({
      met: true,
      actual: 24 * HOUR,
      planned: 24 * HOUR,
      exempt: 16 * HOUR,
    });
    expect((await test.as(anna).get(`${base()}/attendance`)).body).toMatchObject({
      attendedSeconds: 24 * HOUR,
      plannedSeconds: 24 * HOUR,
      exemptSeconds: 16 * HOUR,
    });
    expect(await issue()).toHaveProperty('certificateId');
    const { snapshot } = await test.dataSource
      .getRepository(Certificate)
      .findOneByOrFail({ enrolmentId: anna.enrolmentId });
    expect(snapshot).toMatchObject({
      attendedSeconds: 24 * HOUR,
      plannedSeconds: 24 * HOUR,
      exemptSeconds: 16 * HOUR,
    });
    expect(snapshot.modules).toMatchObject([
      { code: 'M5', attendedSeconds: 24 * HOUR },
      { code: 'M9', attendedSeconds: 0, exempt: true },
    ]);
    expect(attendanceText(snapshot)).toContain(
      'per 24,00 ore su 24,00 (100,0%; altre 16,00 in esonero, non frequentate)',
    );
    expect(await waiting()).toEqual([]);
  });

  it('puts the certificate that stands on it among those to look at again once it is revoked', async () => {
    const { body } = await give();
    await issue();
    test.clock.set('2026-11-23T09:00:00Z');
    const url = `${base()}/exemptions/${anna.enrolmentId}/${body.id}/revoke`;
    expect((await office().post(url, { reason: 'Documento non valido' })).status).toBe(200);
    const [first] = await waiting();
    expect(first?.changes.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Ore previste', 'Ore in esonero', 'Esonero, modulo M9']),
    );
    expect(first?.stillMet).toBe(false);
  });

  it('decided after the issue changes nothing of what was issued before it; decided before, it does', async () => {
    await test.dataSource.query('update edition set hours_plan = $2 where id = $1', [
      world.editionId,
      JSON.stringify([
        { moduleCode: 'M5', minutes: 24 * 60 },
        { moduleCode: 'M9', minutes: 60 },
      ]),
    ]);
    expect(await issue()).toHaveProperty('certificateId');
    test.clock.set('2026-11-25T09:00:00Z');
    const { body } = await give({ approvedOn: '2026-11-24' });
    expect(await waiting()).toEqual([]);
    await office().post(`${base()}/exemptions/${anna.enrolmentId}/${body.id}/revoke`, {
      reason: 'Data sbagliata',
    });
    await give({ approvedOn: '2026-11-20' });
    expect(await waiting()).toHaveLength(1);
  });
});
