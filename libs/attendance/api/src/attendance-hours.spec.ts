import type { TestApp } from '@lumit/platform/testing';
import { aGroup, anEnrolment } from '@lumit/enrolments/api/testing';
import { AttendanceHours } from './attendance-hours';
import { aClassSession, type ClassSessionValues } from './testing';
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
describe('AttendanceHours', () => {
  const closedClass = (world: ClassWorld, values: ClassSessionValues) =>
    aClassSession(test.dataSource, { editionId: world.edition.id, state: 'closed', ...values });

  it('splits hours by module and modality, and says what is still to come', async () => {
    test.clock.set('2026-11-24T16:30:00Z');
    const world = await aClassWorld(test);
    await world.tutor.post(`/api/class-sessions/${world.classSession.id}/mark-remaining-present`);
    await world.tutor.post(`/api/class-sessions/${world.classSession.id}/close`, {
      reason: 'Mancano risposte',
    });
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

  it('stands on the plan of the edition, tells what the calendar does not cover, and on the calendar where asked', async () => {
    test.clock.set('2026-11-24T16:30:00Z');
    const world = await aClassWorld(test);
    await closedClass(world, { moduleCode: 'M3' });
    const plan = [
      { moduleCode: 'M5', minutes: 180 },
      { moduleCode: null, minutes: 60 },
    ];
    await test.dataSource.query('update edition set hours_plan = $2 where id = $1', [
      world.edition.id,
      JSON.stringify(plan),
    ]);
    const { enrolmentId } = world.learners[0]!;
    const hours = (await hoursOf(world)).get(enrolmentId);
    expect(hours).toMatchObject({
      base: 'plan',
      plannedSeconds: 14_400,
      scheduledSeconds: 14_400,
      uncoveredSeconds: 7200,
      byModule: {
        M5: { plannedSeconds: 10_800, scheduledSeconds: 7200, uncoveredSeconds: 3600 },
        M3: { plannedSeconds: 0, scheduledSeconds: 7200, uncoveredSeconds: 0 },
      },
    });
    const moments = [{ enrolmentId, by: null, base: 'calendar' as const }];
    const reader = test.app.get(AttendanceHours);
    const [onCalendar] = await reader.atMoments(test.dataSource.manager, world.edition.id, moments);
    expect(onCalendar).toMatchObject({ base: 'calendar', plannedSeconds: 14_400, uncoveredSeconds: 0 });
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

  it('keeps what a person attended in another group, in the register of that class session too', async () => {
    const world = await aClassWorld(test);
    const [first, second] = world.learners;
    const move = (id: string | undefined, group: string) =>
      aGroup(test.dataSource, world.edition.id, group).then((groupId) =>
        test.dataSource.query('UPDATE enrolment SET group_id = $2 WHERE id = $1', [id, groupId]),
      );
    for (const { enrolmentId } of world.learners) await move(enrolmentId, 'A');
    const ofA = { editionId: world.edition.id, moduleCode: 'M1', groupName: 'A' };
    const inA = await aClassSession(test.dataSource, ofA);
    const inB = await aClassSession(test.dataSource, { ...ofA, groupName: 'B' });
    test.clock.set('2026-11-24T16:30:00Z');
    for (const id of [world.classSession.id, inA.id])
      await world.tutor.post(`/api/class-sessions/${id}/mark-remaining-present`);
    for (const id of [world.classSession.id, inA.id, inB.id])
      expect((await world.tutor.post(`/api/class-sessions/${id}/close`, {})).status).toBe(200);
    const before = await hoursOf(world);
    await move(first?.enrolmentId, 'B');
    const after = await hoursOf(world);
    expect(after.get(first!.enrolmentId)).toMatchObject({ attendedSeconds: 14_400, plannedSeconds: 14_400 });
    expect(after).toEqual(before);
    expect((await first!.caller.get(`/api/editions/${world.edition.id}/attendance`)).body).toMatchObject({
      attendedSeconds: 14_400,
      plannedSeconds: 14_400,
      classSessions: [{ id: world.classSession.id }, { id: inA.id }],
    });
    const roll = (await world.tutor.get(`/api/class-sessions/${inA.id}/roll`)).body.people;
    expect(roll.map(({ enrolmentId }: { enrolmentId: string }) => enrolmentId)).toContain(first?.enrolmentId);
    const list = (await world.tutor.get(`/api/editions/${world.edition.id}/class-sessions`)).body
      .classSessions;
    expect(list.find(({ id }: { id: string }) => id === inA.id).counts).toMatchObject({
      present: 3,
      unset: 0,
    });
    const correction = { kind: 'absent', reason: 'Firma di un altro', expectedVersion: 1 };
    const url = `/api/class-sessions/${inA.id}/roll/${first?.enrolmentId}`;
    expect((await world.tutor.put(url, correction)).status).toBe(200);
    expect((await hoursOf(world)).get(first!.enrolmentId)).toMatchObject({
      attendedSeconds: 7200,
      plannedSeconds: 14_400,
    });
    expect((await hoursOf(world)).get(second!.enrolmentId)).toMatchObject({ attendedSeconds: 14_400 });
  });

  it('P-75 counts real hours on the night of the change of clocks', async () => {
    for (const [night, endsAt, hours] of [
      ['2026-03-29T00:00:00Z', '2026-03-29T02:00:00Z', 2],
      ['2026-10-24T23:00:00Z', '2026-10-25T03:00:00Z', 4],
    ] as const) {
      test.clock.set(endsAt);
      const world = await aClassWorld(test, { startsAt: new Date(night), endsAt: new Date(endsAt) });
      await world.mark(world.tutor, 0, { kind: 'present' });
      await world.tutor.post(`/api/class-sessions/${world.classSession.id}/close`, {
        reason: 'Mancano risposte',
      });
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
