import { AccountsApiModule } from '@lumit/accounts/api';
import { AttendanceHours } from '@lumit/attendance/api';
import type { CertificateReviews } from '@lumit/certificates/domain';
import { aGroup } from '@lumit/enrolments/api/testing';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { QuizResults } from '@lumit/quizzes/api';
import fc from 'fast-check';
import { CertificateIssuer } from '../certificate-issuer';
import { Certificate } from '../certificate.entity';
import { CertificatesApiModule } from '../certificates-api.module';
import { aLearner, aWorld, type Learner, type World } from '../testing/a-world';

let test: TestApp;
let world: World;
let anna: Learner;
let groupB: string;
beforeAll(async () => {
  test = await startTestApp({ modules: [AccountsApiModule, CertificatesApiModule] });
});
afterAll(() => test.close());

/** Ways in which a fact can move, each through the rows alone: whichever feature writes them, now or later. */
const CHANGES: Readonly<Record<string, (which: number) => [sql: string, values: unknown[]]>> = {
  'a correction': (which) => [
    // `old` is read, so it runs before the new row: PostgreSQL runs a part that nobody reads last, after the row it has to make room for.
    `WITH last AS (SELECT max(version) AS version FROM presence_entry WHERE enrolment_id = $1 AND class_session_id = $2),
          old AS (UPDATE presence_entry SET superseded_by = last.version + 1 FROM last
                   WHERE enrolment_id = $1 AND class_session_id = $2 AND superseded_by IS NULL RETURNING 1)
     INSERT INTO presence_entry (class_session_id, enrolment_id, version, source, kind, intervals, author_id, recorded_at, reason)
     SELECT $2, $1, last.version + 1, 'correction', $4, $5, $3, '2026-11-20T10:00:00Z', 'Prova'
       FROM last CROSS JOIN (SELECT count(*) FROM old) AS first`,
    [
      anna.enrolmentId,
      world.classSessionIds[which % 4],
      world.admin.personId,
      ...([
        ['absent', '[]'],
        ['exempt', '[]'],
        ['excused', '[]'],
        ['present', '[{"from":"2026-11-02T08:00:00Z","to":"2026-11-05T16:00:00Z"}]'],
      ][which % 4] ?? []),
    ],
  ],
  'a register opened or closed': (which) => [
    `UPDATE class_session SET state = CASE state WHEN 'closed' THEN 'open' ELSE 'closed' END,
            closed_at = CASE state WHEN 'closed' THEN NULL ELSE '2026-11-21T08:00:00Z'::timestamptz END WHERE id = $1`,
    [world.classSessionIds[which % 4]],
  ],
  'the times of a class session': (which) => [
    'UPDATE class_session SET ends_at = starts_at + make_interval(hours => $2) WHERE id = $1',
    [world.classSessionIds[which % 4], 1 + (which % 8)],
  ],
  'its module or modality': (which) => [
    'UPDATE class_session SET modality = $2, module_code = $3 WHERE id = $1',
    [world.classSessionIds[which % 4], ['presenza', 'online', 'mista'][which % 3], which % 2 ? 'M5' : null],
  ],
  'whether justified absences count': (which) => [
    "UPDATE edition SET settings = jsonb_build_object('excusedCounts', $2::boolean) WHERE id = $1",
    [world.editionId, which % 2 === 0],
  ],
  'the group': (which) => [
    'UPDATE enrolment SET group_id = $2 WHERE id = $1',
    [anna.enrolmentId, which % 2 ? groupB : null],
  ],
  'a mark': (which) => [
    'UPDATE attempt SET earned = $2 WHERE enrolment_id = $1',
    [anna.enrolmentId, which * 500],
  ],
  'a pass mark in the files': (which) => [
    'UPDATE quiz SET pass_mark = $2 WHERE id = $1',
    [world.quizId, 10 * (which % 11)],
  ],
  'the pass mark of an attempt': (which) => [
    'UPDATE attempt SET pass_mark = $2 WHERE enrolment_id = $1',
    [anna.enrolmentId, 10 * (which % 11)],
  ],
  'a mark that is kept': (which) => [
    'UPDATE quiz SET keep = $2 WHERE id = $1',
    [world.quizId, which % 2 ? 'last' : 'best'],
  ],
  'the state of the enrolment': (which) => [
    'UPDATE enrolment SET state = $2 WHERE id = $1',
    [anna.enrolmentId, ['confirmed', 'completed', 'withdrawn'][which % 3]],
  ],
  'a name': (which) => [
    'UPDATE person SET family_name = $2 WHERE id = $1',
    [anna.personId, which % 2 ? 'Neri' : 'Bianchi'],
  ],
  'a title': (which) => [
    'UPDATE module SET title = $2 WHERE programme_id = $1',
    [world.programmeId, which % 2 ? 'Accoglienza e SAI' : 'Accoglienza'],
  ],
  'a module withdrawn': (which) => [
    'UPDATE module SET withdrawn_at = $2 WHERE programme_id = $1',
    [world.programmeId, which % 2 ? '2026-11-22T08:00:00Z' : null],
  ],
  'the plan of hours': (which) => [
    'UPDATE edition SET hours_plan = $2 WHERE id = $1',
    [
      world.editionId,
      [null, '[]', JSON.stringify([{ moduleCode: which % 2 ? 'M5' : null, minutes: 60 * (38 + which) }])][
        which % 3
      ],
    ],
  ],
  'an exemption given or revoked': (which) => [
    `WITH gone AS (UPDATE module_exemption SET revoked_by_id = $2, revoked_at = '2026-11-22T08:00:00Z', revoking_reason = 'Prova'
                    WHERE enrolment_id = $1 AND revoked_at IS NULL RETURNING 1)
     INSERT INTO module_exemption (enrolment_id, module_code, reason, evidence, approved_by, approved_on, given_by_id, given_at)
     SELECT $1, 'M5', 'Prova', 'Prot. 1', 'Laura Conti', '2026-11-20', $2, '2026-11-22T08:00:00Z'
      WHERE $3 AND NOT EXISTS (SELECT FROM gone)`,
    [anna.enrolmentId, world.admin.personId, which % 2 === 0],
  ],
  'the dates of the edition': (which) => [
    'UPDATE edition SET ends_on = $2 WHERE id = $1',
    [world.editionId, which % 2 ? '2026-11-21' : '2027-05-31'],
  ],
};

const planOf = (...parts: [moduleCode: string, hours: number][]) =>
  JSON.stringify(parts.map(([moduleCode, hours]) => ({ moduleCode, minutes: hours * 60 })));
/** None; one that the calendar of 40 hours covers; one of which it does not have 19. 32 attended hours are enough for each. */
const PLANS = [null, planOf(['M5', 40]), planOf(['M5', 20], ['M9', 19])];

/** Of the certificate and of today, by the earlier features themselves: what the comparison has to agree with. */
async function hasMoved({ snapshot }: Certificate): Promise<boolean> {
  const { manager } = test.dataSource;
  const ids = [anna.enrolmentId];
  const base = snapshot.hoursBase ?? 'calendar';
  const [hours] = await test.app
    .get(AttendanceHours)
    .atMoments(manager, world.editionId, [{ enrolmentId: anna.enrolmentId, by: null, base }]);
  const [quiz] =
    (await test.app.get(QuizResults).forEnrolments(manager, world.editionId, ids)).get(anna.enrolmentId) ??
    [];
  const [row] = await manager.query(
    `SELECT p.given_name || ' ' || p.family_name AS holder, n.state IN ('confirmed', 'completed') AS attending,
            least(e.ends_on, '2026-11-22')::text AS ends,
            (SELECT title FROM module m WHERE m.programme_id = e.programme_id AND m.withdrawn_at IS NULL) AS title
       FROM enrolment n JOIN person p ON p.id = n.person_id JOIN edition e ON e.id = n.edition_id WHERE n.id = $1`,
    [anna.enrolmentId],
  );
  const inPerson =
    (hours?.byModality.presenza.attendedSeconds ?? 0) + (hours?.byModality.mista.attendedSeconds ?? 0);
  const m5 = hours?.byModule['M5'];
  const today = [
    [row.holder, row.attending, row.ends, hours?.attendedSeconds, hours?.plannedSeconds],
    [hours?.uncoveredSeconds ?? 0, hours?.exemptSeconds ?? 0, hours?.exemptModules.length ?? 0],
    [inPerson, quiz?.passed, quiz?.bestPoints],
    row.title === null ? null : [row.title, m5?.attendedSeconds ?? 0, m5?.plannedSeconds ?? 0],
  ];
  const [module] = snapshot.modules;
  const then = [
    [snapshot.holder, true, snapshot.endsOn, snapshot.attendedSeconds, snapshot.plannedSeconds],
    [
      snapshot.uncoveredSeconds ?? 0,
      snapshot.exemptSeconds ?? 0,
      snapshot.modules.filter(({ exempt }) => exempt).length,
    ],
    [snapshot.modalities.find(({ modality }) => modality === 'presenza')?.attendedSeconds ?? 0, true, 10_000],
    [module?.title, module?.attendedSeconds, module?.plannedSeconds],
  ];
  return JSON.stringify(today) !== JSON.stringify(then);
}

it('whatever moves, and however often: a certificate says what is so today, or waits for somebody', async () => {
  test.clock.set('2026-11-22T09:00:00Z');
  const anyPlan = fc.constantFrom(...PLANS);
  const change = fc.record({ what: fc.constantFrom(...Object.keys(CHANGES)), which: fc.nat(23) });
  let [moved, same] = [0, 0];
  await fc.assert(
    fc.asyncProperty(anyPlan, fc.array(change, { minLength: 1, maxLength: 5 }), async (plan, changes) => {
      world = await aWorld(test);
      await test.dataSource.query('UPDATE edition SET hours_plan = $2 WHERE id = $1', [
        world.editionId,
        plan,
      ]);
      groupB = await aGroup(test.dataSource, world.editionId, 'B');
      anna = await aLearner(world);
      const request = { editionId: world.editionId, enrolmentId: anna.enrolmentId, issuedBy: null };
      await test.dataSource.transaction((manager) =>
        test.app.get(CertificateIssuer).issue(manager, { ...request, kind: 'achievement' }),
      );
      const { enrolmentId } = anna;
      const certificate = await test.dataSource.getRepository(Certificate).findOneByOrFail({ enrolmentId });
      for (const { what, which } of changes) {
        await test.dataSource.query(...(CHANGES[what]?.(which) ?? ['SELECT 1', []]));
        const { body } = await test
          .as(world.admin)
          .get(`/api/editions/${world.editionId}/certificates/reviews`);
        const isMoved = await hasMoved(certificate);
        expect([what, (body as CertificateReviews).waiting.length > 0]).toEqual([what, isMoved]);
        if (isMoved) moved += 1;
        else same += 1;
      }
    }),
    // Twice the same class session, which chance picks seldom.
    {
      numRuns: 25,
      examples: [
        [null, [13, 21].map((which) => ({ what: 'a correction', which }))],
        // A plan approved later is no change of a certificate that stands on the calendar; of one that stands on a plan it is.
        [null, [{ what: 'the plan of hours', which: 2 }]],
        [PLANS[1], [{ what: 'the plan of hours', which: 5 }]],
      ],
    },
  );
  expect([moved > 10, same > 3]).toEqual([true, true]);
});
