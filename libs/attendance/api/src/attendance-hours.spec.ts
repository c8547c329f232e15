import type { PresenceKind } from '@lumit/attendance/domain';
import type { TestApp } from '@lumit/platform/testing';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import fc from 'fast-check';
import { AttendanceHours } from './attendance-hours';
import type { ClassSession } from './class-session.entity';
import { aClassSession } from './testing';
import { aClassWorld, type ClassWorld, startAttendance } from './testing/class-world';

let test: TestApp;

beforeAll(async () => {
  test = await startAttendance();
});
afterAll(() => test.close());

const hoursOf = (
  world: ClassWorld,
  ids: readonly string[] = world.learners.map(({ enrolmentId }) => enrolmentId),
) => test.app.get(AttendanceHours).forEnrolments(test.dataSource.manager, world.edition.id, ids);
const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

/** One step of a tutor's afternoon; times in minutes from the start of a class of two hours with a break from 60 to 75. */
type Step =
  | { act: 'mark'; learner: number; kind: PresenceKind; times: [number, number][] }
  | { act: 'remaining' }
  | { act: 'close' }
  | { act: 'reopen' };

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
  { weight: 1, arbitrary: fc.constant<Step>({ act: 'remaining' }) },
  { weight: 2, arbitrary: fc.constant<Step>({ act: 'close' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ act: 'reopen' }) },
);

/** An independent model: which minutes each person was there, kept as a plain set, with no interval arithmetic. */
class Model {
  closed = false;
  readonly people = [0, 1, 2].map(() => ({ kind: 'unset' as PresenceKind, minutes: new Set<number>() }));

  mark(learner: number, kind: PresenceKind, times: readonly [number, number][]): void {
    const person = this.people[learner]!;
    if (kind === 'present' && person.kind === 'present' && times.length === 0) return;
    const spans = times.length === 0 ? [[0, 120] as const] : times;
    person.kind = kind;
    person.minutes = new Set();
    if (kind !== 'present') return;
    for (const [from, to] of spans)
      for (let minute = from; minute < to; minute += 1) person.minutes.add(minute);
  }
  hours(learner: number) {
    const person = this.people[learner]!;
    if (!this.closed) return { attendedSeconds: 0, plannedSeconds: 105 * 60, remainingSeconds: 105 * 60 };
    if (person.kind === 'exempt') return { attendedSeconds: 0, plannedSeconds: 0, remainingSeconds: 0 };
    const counted = [...person.minutes].filter(
      (minute) => minute >= 0 && minute < 120 && (minute < 60 || minute >= 75),
    );
    return { attendedSeconds: counted.length * 60, plannedSeconds: 105 * 60, remainingSeconds: 0 };
  }
}

describe('P-73 the register and an independent model', () => {
  it('agree on everybody’s seconds after any afternoon of marks, closings, reopenings and corrections', async () => {
    const start = Date.parse('2026-11-24T14:00:00Z') / 1000;
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (steps) => {
        test.clock.set('2026-11-24T16:30:00Z');
        const breaks = [{ from: iso(start + 3600), to: iso(start + 4500) }];
        const world = await aClassWorld(test, { breaks });
        const model = new Model();
        for (const step of steps) await apply(world, model, step, start);
        const hours = await hoursOf(world);
        for (const [index, { enrolmentId }] of world.learners.entries()) {
          expect(hours.get(enrolmentId)).toMatchObject(model.hours(index));
        }
        const seen = await world.learners[0]!.caller.get(`/api/editions/${world.edition.id}/attendance`);
        expect(seen.body).toMatchObject(model.hours(0));
      }),
      { numRuns: 25 },
    );
  });
});

async function apply(world: ClassWorld, model: Model, step: Step, start: number): Promise<void> {
  const url = `/api/class-sessions/${world.classSession.id}`;
  if (step.act === 'close') {
    expect((await world.tutor.post(`${url}/close`)).status).toBe(200);
    model.closed = true;
  } else if (step.act === 'reopen') {
    expect((await world.admin.post(`${url}/reopen`, { reason: 'Da rivedere' })).status).toBe(
      model.closed ? 200 : 409,
    );
    model.closed = false;
  } else if (step.act === 'remaining') {
    expect((await world.tutor.post(`${url}/mark-remaining-present`)).status).toBe(model.closed ? 409 : 200);
    if (!model.closed)
      model.people.forEach(
        (person, learner) => person.kind === 'unset' && model.mark(learner, 'present', []),
      );
  } else {
    const row = (await world.tutor.get(world.rollUrl)).body.people[step.learner];
    const times = step.kind === 'present' ? step.times : [];
    const intervals = times.map(([from, to]) => ({ from: iso(start + from * 60), to: iso(start + to * 60) }));
    const reason = model.closed ? 'Rettifica' : undefined;
    const reply = await world.mark(world.tutor, step.learner, {
      kind: step.kind,
      intervals,
      reason,
      expectedVersion: row.version,
    });
    expect(reply.status).toBe(200);
    model.mark(step.learner, step.kind, times);
  }
}

describe('AttendanceHours', () => {
  const closedClass = (world: ClassWorld, values: Partial<ClassSession>) =>
    aClassSession(test.dataSource, { editionId: world.edition.id, state: 'closed', ...values });

  it('splits hours by module and modality, and says what is still to come', async () => {
    test.clock.set('2026-11-24T16:30:00Z');
    const world = await aClassWorld(test);
    await world.tutor.post(`/api/class-sessions/${world.classSession.id}/mark-remaining-present`);
    await world.tutor.post(`/api/class-sessions/${world.classSession.id}/close`);
    await closedClass(world, { modality: 'online', moduleCode: 'M3' });
    await aClassSession(test.dataSource, {
      editionId: world.edition.id,
      modality: 'online',
      moduleCode: null,
      title: 'Bilancio',
      startsAt: new Date('2026-12-01T14:00:00Z'),
      endsAt: new Date('2026-12-01T15:00:00Z'),
    });
    const hours = (await hoursOf(world)).get(world.learners[0]!.enrolmentId);
    expect(hours).toMatchObject({
      attendedSeconds: 7200,
      plannedSeconds: 18_000,
      remainingSeconds: 3600,
      byModality: {
        presenza: { attendedSeconds: 7200, plannedSeconds: 7200 },
        online: { attendedSeconds: 0, plannedSeconds: 10_800, remainingSeconds: 3600 },
        mista: { plannedSeconds: 0 },
      },
      byModule: {
        M5: { attendedSeconds: 7200, plannedSeconds: 7200 },
        M3: { attendedSeconds: 0, plannedSeconds: 7200 },
      },
      toCome: [{ number: 3, title: 'Bilancio', plannedSeconds: 3600, moduleCode: null, modality: 'online' }],
    });
  });

  it('counts the class sessions of a person’s own group, and leaves out people of other editions', async () => {
    const world = await aClassWorld(test);
    await closedClass(world, { groupName: 'B' });
    const inB = await anEnrolment(test.dataSource, { editionId: world.edition.id, groupName: 'B' });
    const elsewhere = await anEnrolment(test.dataSource);
    const hours = await hoursOf(world, [world.learners[0]!.enrolmentId, inB.id, elsewhere.id]);
    expect([...hours].map(([id, { plannedSeconds }]) => [id === inB.id, plannedSeconds]).sort()).toEqual([
      [false, 7200],
      [true, 14_400],
    ]);
  });

  it('P-75 counts real hours on the night of the change of clocks', async () => {
    for (const [night, endsAt, hours] of [
      ['2026-03-29T00:00:00Z', '2026-03-29T02:00:00Z', 2],
      ['2026-10-24T23:00:00Z', '2026-10-25T03:00:00Z', 4],
    ] as const) {
      test.clock.set(endsAt);
      const world = await aClassWorld(test, { startsAt: new Date(night), endsAt: new Date(endsAt) });
      await world.mark(world.tutor, 0, { kind: 'present' });
      await world.tutor.post(`/api/class-sessions/${world.classSession.id}/close`);
      expect((await hoursOf(world)).get(world.learners[0]!.enrolmentId)).toMatchObject({
        attendedSeconds: hours * 3600,
        plannedSeconds: hours * 3600,
      });
    }
  });

  it('asks the database the same few questions for one person and for many', async () => {
    const world = await aClassWorld(test);
    for (let index = 0; index < 4; index += 1)
      await anEnrolment(test.dataSource, { editionId: world.edition.id });
    const everybody = await test.dataSource.query('SELECT id FROM enrolment WHERE edition_id = $1', [
      world.edition.id,
    ]);
    const queries = async (ids: readonly string[]) => {
      const runner = test.dataSource.createQueryRunner();
      const query = runner.query.bind(runner);
      let count = 0;
      runner.query = ((...args: Parameters<typeof query>) => (
        (count += 1),
        query(...args)
      )) as typeof runner.query;
      await test.app.get(AttendanceHours).forEnrolments(runner.manager, world.edition.id, ids);
      await runner.release();
      return count;
    };
    const many = everybody.map(({ id }: { id: string }) => id);
    expect(await queries(many)).toBe(await queries(many.slice(0, 1)));
    expect(await queries(many)).toBeLessThanOrEqual(4);
  });
});
