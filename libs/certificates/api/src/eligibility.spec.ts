import { AccountsApiModule } from '@lumit/accounts/api';
import { ruleSentence, type RuleResult } from '@lumit/certificates/domain';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { Certificate } from './certificate.entity';
import { CertificatesApiModule } from './certificates-api.module';
import { aLearner, aWorld, type Learner, type World } from './testing/a-world';

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startTestApp({ modules: [AccountsApiModule, CertificatesApiModule] });
});
beforeEach(async () => {
  test.clock.set('2026-11-22T09:00:00Z');
  world = await aWorld(test);
});
afterAll(() => test.close());

const base = () => `/api/editions/${world.editionId}/certificates`;
const admin = () => test.as(world.admin);
const sentences = (rules: RuleResult[]) =>
  rules.map((rule) => ruleSentence(rule, 'learner').replace(/\u00a0/g, ' '));

async function issue(learners: readonly Learner[], kind = 'achievement', rulesVersion = 1) {
  const items = learners.map(({ enrolmentId }) => ({ enrolmentId, kind }));
  const started = await admin().post(`${base()}/issue-runs`, { rulesVersion, items });
  await test.runJobs();
  return admin().get(`${base()}/issue-runs/${started.body.runId}`);
}

describe('eligibility', () => {
  it('tells a learner every rule with the own numbers and what is still missing', async () => {
    const learner = await aLearner(world, { attended: 3, passed: false });
    const { status, body } = await test.as(learner).get(`/api/editions/${world.editionId}/eligibility`);
    expect(status).toBe(200);
    expect(body.kinds.map((kind: { kind: string; eligible: boolean }) => [kind.kind, kind.eligible])).toEqual(
      [
        ['attendance', false],
        ['achievement', false],
      ],
    );
    expect(sentences(body.kinds[1].rules)).toEqual([
      'Iscrizione: attiva.',
      'Ore: 80% richiesto, hai 60,0%. Ti mancano 8 h: puoi ancora farcela con l’incontro 5.',
      'Test M5 Accoglienza: da superare. Hai ancora 3 tentativi.',
    ]);
  });

  it('shows the same to tutor and administrator, sorted by family name, and only to them', async () => {
    const learner = await aLearner(world, { familyName: 'Élite' });
    await aLearner(world, { attended: 0, passed: false, familyName: 'Zanetti' });
    await aLearner(world, { familyName: 'Agostini' });
    const url = `/api/editions/${world.editionId}/eligibility/all`;
    const all = await admin().get(url);
    expect(all.body.people.map((person: { name: string }) => person.name)).toEqual([
      'Agostini Anna',
      'Élite Anna',
      'Zanetti Anna',
    ]);
    expect((await test.as(world.tutor).get(url)).body).toEqual(all.body);
    const mine = await test.as(learner).get(`/api/editions/${world.editionId}/eligibility`);
    expect(mine.body.kinds).toEqual(all.body.people[1].kinds);
    expect((await test.as(learner).get(url)).status).toBe(403);
    const elsewhere = await aWorld(test);
    expect((await test.as(elsewhere.admin).get(url)).status).toBe(404);
    expect((await test.as(elsewhere.tutor).get(url)).status).toBe(404);
    expect((await test.as(learner).get(`/api/editions/${elsewhere.editionId}/eligibility`)).status).toBe(404);
    expect((await test.anonymous().get(url)).status).toBe(401);
    expect((await admin().get('/api/editions/1/eligibility/all')).status).toBe(422);
  });

  it('says nothing, rather than something wrong, before the rules are published', async () => {
    const learner = await aLearner(world);
    await test.dataSource.query('DELETE FROM certificate_rules WHERE edition_id = $1', [world.editionId]);
    const mine = await test.as(learner).get(`/api/editions/${world.editionId}/eligibility`);
    expect(mine.body).toMatchObject({ rulesVersion: 0, kinds: [] });
    expect((await admin().get(`${base()}/candidates`)).body).toMatchObject({
      rulesVersion: 0,
      candidates: [],
    });
    const items = [{ enrolmentId: learner.enrolmentId, kind: 'attendance' }];
    expect((await admin().post(`${base()}/issue-runs`, { rulesVersion: 1, items })).body).toMatchObject({
      status: 422,
      refusals: [{ code: 'certificate.rules_missing' }],
    });
  });

  it('counts the secretariat’s yes where the rules ask for it', async () => {
    world = await aWorld(test, { attendance: [{ kind: 'sign_off' }], achievement: [] });
    const learner = await aLearner(world);
    const url = `/api/editions/${world.editionId}/eligibility`;
    const mine = async () => (await test.as(learner).get(url)).body.kinds[0].eligible;
    expect(await mine()).toBe(false);
    expect((await test.as(learner).put(`${url}/${learner.enrolmentId}/sign-off`)).status).toBe(403);
    expect((await admin().put(`${url}/${learner.enrolmentId}/sign-off`)).body).toEqual({ signedOff: true });
    expect((await admin().put(`${url}/${learner.enrolmentId}/sign-off`)).body).toEqual({ signedOff: true });
    expect(await mine()).toBe(true);
    expect((await admin().delete(`${url}/${learner.enrolmentId}/sign-off`)).body).toEqual({
      signedOff: false,
    });
    expect(await mine()).toBe(false);
    const other = await aLearner(await aWorld(test));
    expect((await admin().put(`${url}/${other.enrolmentId}/sign-off`)).status).toBe(404);
  });
});

describe('the dry run', () => {
  it('sorts people into ready, issued, not printable and not eligible, and writes nothing', async () => {
    const [issued] = [await aLearner(world, { familyName: 'Aa' })];
    await issue([issued]);
    await aLearner(world, { familyName: 'Bb' });
    await aLearner(world, { familyName: 'Cc', passed: false });
    await aLearner(world, { familyName: '王小明' });
    await aLearner(world, { familyName: 'Dd', attended: 2 });
    const { body } = await admin().get(`${base()}/candidates`);
    const seen = body.candidates.map(
      (one: { name: string; outcome: string; kind: string }) => `${one.name}: ${one.outcome} ${one.kind}`,
    );
    expect(seen).toEqual(
      expect.arrayContaining([
        'Aa Anna: already_issued achievement',
        'Bb Anna: ready achievement',
        'Cc Anna: ready attendance',
        '王小明 Anna: not_printable achievement',
        'Dd Anna: not_eligible attendance',
      ]),
    );
    expect(await test.dataSource.getRepository(Certificate).countBy({ editionId: world.editionId })).toBe(1);
  });

  it('draws a preview without number, for administrators only', async () => {
    const learner = await aLearner(world);
    const url = `${base()}/preview/${learner.enrolmentId}`;
    const { status, headers, raw } = await admin().get(url);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'application/pdf',
      'private, no-store',
    ]);
    expect(raw.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await test.as(learner).get(url)).status).toBe(403);
    expect((await test.as((await aWorld(test)).admin).get(url)).status).toBe(404);
    expect(
      (
        await test.dataSource.query(
          'SELECT count(*)::int AS n FROM serial_counter WHERE organisation_id = $1',
          [world.organisationId],
        )
      )[0].n,
    ).toBe(0);
  });
});
