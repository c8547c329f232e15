import { AccountsApiModule } from '@lumit/accounts/api';
import { aGrant, anOrganisation, aPerson } from '@lumit/accounts/api/testing';
import type { RulesChoice, RulesOffice, RulesPreview } from '@lumit/certificates/domain';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { CertificateIssuer } from '../certificate-issuer';
import { CertificateRules } from '../certificate-rules';
import { Certificate } from '../certificate.entity';
import { CertificatesApiModule } from '../certificates-api.module';
import { aLearner, aWorld, type Learner, type World } from '../testing/a-world';

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
  // 32 of 40 hours and the test; 24 hours and the test; 32 hours without it.
  anna = await aLearner(world, { givenName: 'Anna', familyName: 'Bianchi' });
  await aLearner(world, { attended: 3, givenName: 'Ugo', familyName: 'Conti' });
  await aLearner(world, { passed: false, givenName: 'Rosa', familyName: 'Neri' });
});

const CHOICE: RulesChoice = {
  hours: 80,
  modules: [],
  signOff: 'none',
  achievement: { quizzes: ['m5-test'] },
};
const path = (world_: World = world) => `/api/admin/editions/${world_.editionId}/certificate-rules`;
const find = async () => (await test.as(world.admin).get(path())).body as RulesOffice;
const publish = (choice: RulesChoice, version = 1) =>
  test.as(world.admin).post(path(), { version, choice, reason: 'Delibera del 20 novembre' });
const versions = async () =>
  (await test.app.get(CertificateRules).versions(test.dataSource.manager, world.editionId)).size;

describe('the rules of an edition', () => {
  it('are read as the form shows them, with modules, tests and every version', async () => {
    expect(await find()).toMatchObject({
      version: 1,
      choice: CHOICE,
      exact: true,
      isChosen: true,
      modules: [{ code: 'M5', title: 'Accoglienza', plannedMinutes: null }],
      quizzes: [{ code: 'm5-test', isFinal: false }],
      versions: [{ version: 1, reason: null, certificates: 0, inWords: { attendance: ['80% delle ore'] } }],
    });
  });

  it('are looked at before: whose result would change, by name, and nothing is written', async () => {
    const { status, body } = await test.as(world.admin).post(`${path()}/preview`, { ...CHOICE, hours: 60 });
    expect(status).toBe(200);
    expect(body as RulesPreview).toMatchObject({
      version: 1,
      people: 3,
      changed: 1,
      kinds: [
        {
          kind: 'attendance',
          before: 2,
          eligible: ['Bianchi Anna', 'Conti Ugo', 'Neri Rosa'],
          gain: ['Conti Ugo'],
          lose: [],
        },
        {
          kind: 'achievement',
          before: 1,
          eligible: ['Bianchi Anna', 'Conti Ugo'],
          gain: ['Conti Ugo'],
          lose: [],
        },
      ],
    });
    expect(await versions()).toBe(1);
  });

  it('are put in force as the next version, with who, when and why, and on record', async () => {
    const { status, body } = await publish({
      ...CHOICE,
      modules: [{ module: 'M5', minPercent: 50 }],
      signOff: 'achievement',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      version: 2,
      choice: { modules: [{ module: 'M5', minPercent: 50 }], signOff: 'achievement' },
      versions: [
        { version: 2, reason: 'Delibera del 20 novembre', at: '2026-11-22T09:00:00.000Z' },
        { version: 1 },
      ],
    });
    expect((body as RulesOffice).versions[0]?.by).toMatch(/\S+ \S+/);
    const [entry] = await test.dataSource.query(
      `select actor_id, details from audit_entry where action = 'certificate_rules.published'`,
    );
    expect(entry).toMatchObject({
      actor_id: world.admin.personId,
      details: { version: 2, changed: 1, effects: [{ lose: 0 }, { kind: 'achievement', lose: 1 }] },
    });
  });

  it('leave certificates that were issued under the rules of then', async () => {
    const request = { editionId: world.editionId, enrolmentId: anna.enrolmentId, issuedBy: null };
    await test.dataSource.transaction((manager) =>
      test.app.get(CertificateIssuer).issue(manager, { ...request, kind: 'attendance' }),
    );
    await publish({ ...CHOICE, hours: 100 });
    const { enrolmentId } = anna;
    const { snapshot } = await test.dataSource.getRepository(Certificate).findOneByOrFail({ enrolmentId });
    expect(snapshot.rulesVersion).toBe(1);
    const reviews = await test.as(world.admin).get(`/api/editions/${world.editionId}/certificates/reviews`);
    expect(reviews.body).toMatchObject({ waiting: [] });
    expect((await find()).versions.map(({ certificates }) => certificates)).toEqual([0, 1]);
  });

  it('are refused where they ask nothing, speak of what is not there, or are in force already', async () => {
    const codes = async (choice: RulesChoice) => {
      const { status, body } = await publish(choice);
      return [status, (body.refusals as { code: string }[]).map(({ code }) => code)];
    };
    expect(await codes({ ...CHOICE, hours: null })).toEqual([422, ['certificate.rules_ask_nothing']]);
    expect(
      await codes({
        ...CHOICE,
        modules: [{ module: 'M9', minPercent: 50 }],
        achievement: { quizzes: ['no'] },
      }),
    ).toEqual([422, ['certificate.rule_module_unknown', 'certificate.rule_test_unknown']]);
    expect(await codes(CHOICE)).toEqual([422, ['certificate.rules_unchanged']]);
    expect((await publish({ ...CHOICE, hours: 0 })).status).toBe(422);
    expect(await versions()).toBe(1);
  });

  it('are not written over a version that nobody saw, in the archive, or under a run that issues', async () => {
    const code = async (version = 1) => {
      const { status, body } = await publish({ ...CHOICE, hours: 70 }, version);
      return [status, body.refusals?.[0]?.code];
    };
    expect(await code(0)).toEqual([409, 'certificate.rules_changed']);
    await test.dataSource.query(
      `insert into issue_run (organisation_id, edition_id, rules_version, started_by, started_at) values ($1, $2, 1, $3, now())`,
      [world.organisationId, world.editionId, world.admin.personId],
    );
    expect(await code()).toEqual([409, 'certificate.run_active']);
    await test.dataSource.query('update issue_run set finished_at = now()');
    await test.dataSource.query(`update edition set state = 'archived' where id = $1`, [world.editionId]);
    expect(await code()).toEqual([422, 'certificate.edition_archived']);
    expect(await versions()).toBe(1);
  });

  it('are not those of an issue that was over and is taken up again: that is looked at anew', async () => {
    const issuing = `/api/editions/${world.editionId}/certificates/issue-runs`;
    const item = { enrolmentId: anna.enrolmentId, kind: 'attendance' };
    const run = await test.as(world.admin).post(issuing, { rulesVersion: 1, items: [item] });
    await test.dataSource.query(`update issue_run_item set state = 'failed' where run_id = $1`, [
      run.body.runId,
    ]);
    await test.dataSource.query('update issue_run set finished_at = now() where id = $1', [run.body.runId]);
    const resume = () => test.as(world.admin).post(`${issuing}/${run.body.runId}/resume`);
    const [published, resumed] = await Promise.all([publish({ ...CHOICE, hours: 60 }), resume()]);
    expect([published, resumed].filter(({ status }) => status < 300)).toHaveLength(1);
    await test.dataSource.query('update issue_run set finished_at = now() where id = $1', [run.body.runId]);
    await test.dataSource.query(`update issue_run_item set state = 'failed' where run_id = $1`, [
      run.body.runId,
    ]);
    if (published.status !== 201) await publish({ ...CHOICE, hours: 60 });
    const late = await resume();
    expect([late.status, late.body.refusals[0].code]).toEqual([409, 'certificate.rules_changed']);
  });

  it('of two who save at once keep one, and tell the other', async () => {
    const answers = await Promise.all([70, 60].map((hours) => publish({ ...CHOICE, hours })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await versions()).toBe(2);
  });

  it('may be confirmed as the program gave them', async () => {
    await test.dataSource.query('update certificate_rules set published_by = null where edition_id = $1', [
      world.editionId,
    ]);
    expect((await find()).isChosen).toBe(false);
    expect((await publish(CHOICE)).status).toBe(201);
    expect((await find()).isChosen).toBe(true);
  });

  it('are hidden from tutors, learners and administrators of elsewhere', async () => {
    const elsewhere = await aPerson(test.dataSource);
    const { id: organisationId } = await anOrganisation(test.dataSource);
    await aGrant(test.dataSource, { personId: elsewhere.id, role: 'admin', organisationId });
    expect((await test.as({ personId: elsewhere.id }).get(path())).status).toBe(404);
    for (const who of [world.tutor, anna]) {
      expect((await test.as(who).get(path())).status).toBe(403);
      expect((await test.as(who).post(`${path()}/preview`, CHOICE)).status).toBe(403);
    }
  });
});
