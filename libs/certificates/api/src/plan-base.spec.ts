import { AccountsApiModule } from '@lumit/accounts/api';
import type { CertificateReviews } from '@lumit/certificates/domain';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { CertificateIssuer } from './certificate-issuer';
import { Certificate } from './certificate.entity';
import { CertificatesApiModule } from './certificates-api.module';
import { attendanceText } from './pdf/certificate-text';
import { aLearner, aWorld, type Learner, type World } from './testing/a-world';

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
  anna = await aLearner(world);
});

const approve = (...hours: [moduleCode: string | null, hours: number][]) =>
  test.dataSource.query('UPDATE edition SET hours_plan = $2 WHERE id = $1', [
    world.editionId,
    JSON.stringify(hours.map(([moduleCode, many]) => ({ moduleCode, minutes: many * 60 }))),
  ]);
const get = (path: string) => test.as(world.admin).get(`/api/editions/${world.editionId}/${path}`);
const issue = () =>
  test.dataSource.transaction((manager) =>
    test.app.get(CertificateIssuer).issue(manager, {
      editionId: world.editionId,
      enrolmentId: anna.enrolmentId,
      issuedBy: null,
      kind: 'attendance',
    }),
  );
const issued = () =>
  test.dataSource.getRepository(Certificate).findOneByOrFail({ enrolmentId: anna.enrolmentId });
const waiting = async () => ((await get('certificates/reviews')).body as CertificateReviews).waiting;

describe('the base of percentages', () => {
  it('is the approved plan for requirements, dry run and certificate alike', async () => {
    await approve(['M5', 20], [null, 19]);
    const { body } = await get('eligibility/all');
    expect(body.people[0].kinds[0].rules[1]).toMatchObject({
      planned: 39 * 3600,
      actual: 32 * 3600,
      uncovered: 19 * 3600,
      met: true,
    });
    expect((await get('certificates/candidates')).body).toMatchObject({ uncoveredSeconds: 19 * 3600 });
    expect(await issue()).toHaveProperty('certificateId');
    const { snapshot } = await issued();
    expect(snapshot).toMatchObject({ hoursBase: 'plan', plannedSeconds: 39 * 3600 });
    expect(snapshot.modules).toMatchObject([{ code: 'M5', plannedSeconds: 20 * 3600 }]);
    expect(attendanceText(snapshot)).toContain('per 32,00 ore su 39,00 (82,0%; 20,00 in calendario)');
    expect(await waiting()).toEqual([]);
  });

  it('turns who has four fifths of the calendar away where that is less of the plan', async () => {
    await approve(['M5', 50]);
    expect(await issue()).toMatchObject({ refusals: [{ code: 'certificate.not_eligible' }] });
  });

  it('stays the calendar for what was issued on it, whatever plan is approved later', async () => {
    await issue();
    const { snapshot } = await issued();
    expect(snapshot.hoursBase).toBeUndefined();
    expect(attendanceText(snapshot)).toContain('per 32,00 ore su 40,00 (80,0%)');
    await approve(['M5', 60]);
    expect(await waiting()).toEqual([]);
  });

  it('makes what was issued on a plan wait when the plan changes', async () => {
    await approve(['M5', 40]);
    await issue();
    expect(await waiting()).toEqual([]);
    await approve(['M5', 36]);
    expect((await waiting())[0]?.changes.map(({ label }) => label)).toEqual([
      'Ore previste',
      'Ore previste, modulo M5',
    ]);
  });
});
