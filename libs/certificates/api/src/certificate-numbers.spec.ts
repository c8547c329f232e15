import { AccountsApiModule } from '@lumit/accounts/api';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { CertificateIssuer } from './certificate-issuer';
import { CertificatesApiModule } from './certificates-api.module';
import { CertificateChanges } from './reviews/certificate-changes';
import { aLearner, aWorld, correctToAbsent, type Learner, rulesAsking, type World } from './testing/a-world';

// At release: LUMIT_P22_PEOPLE=1000.
const PEOPLE = Number(process.env['LUMIT_P22_PEOPLE'] ?? 120);
const WORKERS = 16;

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp({
    modules: [AccountsApiModule, CertificatesApiModule],
    env: { DATABASE_POOL: '20' },
  });
});
afterAll(() => test.close());

const issueTo = (world: World, learner: Learner) =>
  test.dataSource.transaction((manager) =>
    test.app.get(CertificateIssuer).issue(manager, {
      editionId: world.editionId,
      enrolmentId: learner.enrolmentId,
      kind: 'attendance',
      issuedBy: world.admin.personId,
    }),
  );

/** Does the tasks with so many at a time; a task that throws counts as not done. */
async function inParallel(tasks: Array<() => Promise<unknown>>): Promise<number> {
  let failed = 0;
  const queue = tasks.values();
  const worker = async () => {
    for (const task of queue) await task().catch(() => (failed += 1));
  };
  await Promise.all(Array.from({ length: WORKERS }, worker));
  return failed;
}

const serialsOf = async (world: World): Promise<number[]> =>
  (
    await test.dataSource.query('SELECT serial FROM certificate WHERE organisation_id = $1 ORDER BY serial', [
      world.organisationId,
    ])
  ).map((row: { serial: number }) => row.serial);

describe('numbers', () => {
  it(`P-22 are 1 to n exactly: ${PEOPLE} people asked for twice by ${WORKERS} workers, one write in ten rolled back`, async () => {
    const world = await aWorld(test, rulesAsking());
    const learners: Learner[] = [];
    for (let n = 0; n < PEOPLE; n += 1) learners.push(await aLearner(world, { passed: false }));
    await test.dataSource.query(`
        CREATE FUNCTION fail_sometimes() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN IF random() < 0.1 THEN RAISE EXCEPTION 'forced rollback'; END IF; RETURN NEW; END $$`);
    await test.dataSource.query(
      'CREATE TRIGGER fail_sometimes AFTER INSERT ON certificate_pdf FOR EACH ROW EXECUTE FUNCTION fail_sometimes()',
    );
    const requests = [...learners, ...learners].sort((a, b) =>
      a.enrolmentId.slice(4).localeCompare(b.enrolmentId.slice(2)),
    );
    const rolledBack = await inParallel(requests.map((learner) => () => issueTo(world, learner)));
    expect(rolledBack).toBeGreaterThan(0);
    const before = await serialsOf(world);
    expect(before).toEqual(Array.from({ length: before.length }, (_, index) => index + 1));
    await test.dataSource.query('DROP TRIGGER fail_sometimes ON certificate_pdf');
    // A machine with other work refuses some for want of time: they ask again.
    for (let round = 0; round < 10 && (await serialsOf(world)).length < PEOPLE; round += 1)
      await inParallel(learners.map((learner) => () => issueTo(world, learner)));
    expect(await serialsOf(world)).toEqual(Array.from({ length: PEOPLE }, (_, index) => index + 1));
    const [{ people, last }] = await test.dataSource.query(
      'SELECT count(DISTINCT enrolment_id)::int AS people, (SELECT last FROM serial_counter WHERE organisation_id = $1) AS last FROM certificate WHERE organisation_id = $1',
      [world.organisationId],
    );
    expect([people, last]).toEqual([PEOPLE, PEOPLE]);
  });

  it('P-22 are counted apart for each organisation and year', async () => {
    const [one, two] = [await aWorld(test, rulesAsking()), await aWorld(test, rulesAsking())];
    for (const world of [one, two]) await issueTo(world, await aLearner(world));
    test.clock.set('2027-01-10T09:00:00Z');
    await issueTo(one, await aLearner(one));
    expect([await serialsOf(one), await serialsOf(two)]).toEqual([[1, 1], [1]]);
  });

  it('P-23 are given only while the hours are enough: 40 races between an issue and a correction', async () => {
    test.clock.set('2026-11-22T09:00:00Z');
    const world = await aWorld(test, rulesAsking());
    const learners: Learner[] = [];
    for (let n = 0; n < 40; n += 1) learners.push(await aLearner(world, { passed: false }));
    await inParallel(
      learners.flatMap((learner, index) => {
        const both = [() => issueTo(world, learner), () => correctToAbsent(world, learner.enrolmentId)];
        return index % 2 === 0 ? both : both.reverse();
      }),
    );
    // A certificate that stands beside a correction must have been written before it.
    const [{ wrong, issued }] = await test.dataSource.query(
      `SELECT count(*) FILTER (WHERE c.xmin::text::bigint > p.xmin::text::bigint)::int AS wrong, count(*)::int AS issued
           FROM certificate c JOIN presence_entry p ON p.enrolment_id = c.enrolment_id AND p.source = 'correction'
          WHERE c.organisation_id = $1`,
      [world.organisationId],
    );
    expect(wrong).toBe(0);
    expect(issued).toBeLessThan(40);
    // Whichever came first: no certificate says hours that the register does not, unless it waits for somebody.
    const compared = await test.app
      .get(CertificateChanges)
      .ofEdition(test.dataSource.manager, world.editionId);
    const corrected = await test.dataSource.query(
      "SELECT enrolment_id FROM presence_entry WHERE source = 'correction'",
    );
    const ids = new Set(corrected.map((row: { enrolment_id: string }) => row.enrolment_id));
    expect(compared.length).toBeGreaterThanOrEqual(issued);
    for (const { certificate, changes } of compared) {
      const key = ids.has(certificate.enrolmentId) ? 'attended' : undefined;
      expect([certificate.snapshot.attendedSeconds, changes[0]?.key]).toEqual([32 * 3600, key]);
    }
  });
});
