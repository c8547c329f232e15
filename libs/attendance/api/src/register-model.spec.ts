import { type PresenceKind, toInstant } from '@lumit/attendance/domain';
import type { TestApp } from '@lumit/platform/testing';
import fc from 'fast-check';
import { AttendanceHours } from './attendance-hours';
import { aClassWorld, type ClassWorld, startAttendance } from './testing/class-world';
import { MINUTES, RegisterModel, type Settings } from './testing/register-model';

let test: TestApp;

beforeAll(async () => {
  test = await startAttendance();
});
afterAll(() => test.close());

const START = Date.parse('2026-11-24T14:00:00Z') / 1000;
const at = (minute: number) => toInstant(START + minute * 60);

/** One step of a tutor's afternoon; times in minutes from the start of a class of two hours. */
type Step =
  | { act: 'mark'; learner: number; kind: PresenceKind; times: [number, number][] }
  | { act: 'wait'; minutes: number }
  | { act: 'remaining' }
  | { act: 'close' }
  | { act: 'reopen'; wentOn: boolean };

const anyTimes = fc
  .tuple(fc.integer({ min: -30, max: 59 }), fc.integer({ min: 76, max: 150 }))
  .map(([from, to]): [number, number] => [from, to]);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      act: fc.constant('mark' as const),
      learner: fc.nat(2),
      kind: fc.constantFrom<PresenceKind>('present', 'present', 'absent', 'excused', 'exempt', 'unset'),
      times: fc.array(anyTimes, { maxLength: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 90 }) }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ act: 'remaining' }) },
  { weight: 3, arbitrary: fc.constant<Step>({ act: 'close' }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('reopen' as const), wentOn: fc.boolean() }) },
);
const anySettings: fc.Arbitrary<Settings> = fc.record({
  excusedCounts: fc.boolean(),
  graceMinutes: fc.constantFrom(0, 15, 40),
  breaks: fc.constantFrom<Settings['breaks']>(
    [],
    [[60, 75]],
    [
      [30, 40],
      [60, 75],
    ],
  ),
});

describe('P-73 the register and an independent model', () => {
  it('agree on everybody at every moment, for any settings, marks, closings, reopenings and corrections', async () => {
    const steps = fc.array(anyStep, { minLength: 5, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(anySettings, steps, async ({ breaks, ...settings }, afternoon) => {
        const pauses = breaks.map(([from, to]) => ({ from: at(from), to: at(to) }));
        const world = await aClassWorld(test, { breaks: pauses }, settings);
        const model = new RegisterModel({ breaks, ...settings });
        for (const step of afternoon) {
          test.clock.set(at(model.now));
          await apply(world, model, step);
          await compare(world, model);
        }
        await compareCorrections(world, model);
      }),
      { numRuns: 20 },
    );
  });
});

async function apply(world: ClassWorld, model: RegisterModel, step: Step): Promise<void> {
  const url = `/api/class-sessions/${world.classSession.id}`;
  switch (step.act) {
    case 'wait':
      model.now += step.minutes;
      return;
    case 'close': {
      const { status } = await world.tutor.post(`${url}/close`, { reason: 'Così il modello' });
      expect(status).toBe(model.close());
      return;
    }
    case 'reopen': {
      const { status } = await world.admin.post(`${url}/reopen`, {
        reason: 'Da rivedere',
        wentOn: step.wentOn,
      });
      expect(status).toBe(model.reopen(step.wentOn));
      return;
    }
    case 'remaining':
      expect((await world.tutor.post(`${url}/mark-remaining-present`, {})).status).toBe(
        model.markRemaining(),
      );
      return;
    case 'mark': {
      const row = (await world.tutor.get(world.rollUrl)).body.people[step.learner];
      const times = step.kind === 'present' ? step.times : [];
      const { status } = await world.mark(world.tutor, step.learner, {
        kind: step.kind,
        intervals: times.map(([from, to]) => ({ from: at(from), to: at(to) })),
        ...(model.closed && { reason: 'Rettifica' }),
        expectedVersion: row.version,
      });
      expect(status).toBe(model.mark(step.learner, step.kind, times));
    }
  }
}

/** Hours for certificates, rows of the roll, and the learner's own page say what the model says. */
async function compare(world: ClassWorld, model: RegisterModel): Promise<void> {
  test.clock.set(at(model.now));
  const ids = world.learners.map(({ enrolmentId }) => enrolmentId);
  const { manager } = test.dataSource;
  const hours = await test.app.get(AttendanceHours).forEnrolments(manager, world.edition.id, ids);
  const { people } = (await world.tutor.get(world.rollUrl)).body;
  for (const [learner, id] of ids.entries()) {
    expect(hours.get(id)).toMatchObject(model.hours(learner));
    expect(hours.get(id)!.attendedSeconds).toBeLessThanOrEqual(
      Math.max(0, Math.min(model.now, MINUTES)) * 60,
    );
    expect(people[learner]).toMatchObject(model.value(learner));
  }
  const own = await world.learners[0]!.caller.get(`/api/editions/${world.edition.id}/attendance`);
  expect(own.body).toMatchObject(model.hours(0));
  if (model.closed) expect(own.body.classSessions).toMatchObject([model.value(0)]);
}

/** Before and after of each correction: in the audit as they were when it was written, to the learner as they are now. */
async function compareCorrections(world: ClassWorld, model: RegisterModel): Promise<void> {
  const audited = await test.dataSource.query<{ details: { before: unknown; after: unknown } }[]>(
    "SELECT details FROM audit_entry WHERE action = 'presence.corrected' AND object_id = $1 ORDER BY seq",
    [world.classSession.id],
  );
  expect(audited.map(({ details: { before, after } }) => ({ before, after }))).toEqual(model.audited);
  if (!model.closed) return;
  const own = await world.learners[0]!.caller.get(`/api/editions/${world.edition.id}/attendance`);
  expect(own.body.classSessions[0].corrections).toMatchObject(model.corrections(0));
}
