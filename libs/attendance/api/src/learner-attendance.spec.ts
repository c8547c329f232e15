import type { TestApp } from '@lumit/platform/testing';
import { aClassSession } from './testing';
import { aClassWorld, type ClassWorld, startAttendance } from './testing/class-world';

let test: TestApp;
let world: ClassWorld;
const own = (learner: number) =>
  world.learners[learner]!.caller.get(`/api/editions/${world.edition.id}/attendance`);
const close = () =>
  world.tutor.post(`/api/class-sessions/${world.classSession.id}/close`, {
    reason: 'Mancano le altre risposte',
  });

beforeAll(async () => {
  test = await startAttendance();
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set('2026-11-24T16:04:00Z');
  world = await aClassWorld(test);
  await aClassSession(test.dataSource, {
    editionId: world.edition.id,
    startsAt: new Date('2026-12-01T14:00:00Z'),
    endsAt: new Date('2026-12-01T22:00:00Z'),
  });
});

describe('the attendance of a learner', () => {
  it('shows nothing of the roll before the register is closed: all of it is still to come', async () => {
    await world.mark(world.tutor, 0, { kind: 'absent' });
    const { status, body } = await own(0);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      attendedSeconds: 0,
      plannedSeconds: 36_000,
      remainingSeconds: 36_000,
      requiredSeconds: 28_800,
      missedSeconds: 0,
      budgetSeconds: 7200,
      reached: false,
      reachable: true,
      hoursThreshold: 80,
    });
    expect(
      body.classSessions.map((row: { status: string; phase: string }) => [row.status, row.phase]),
    ).toEqual([
      ['unset', 'to-close'],
      ['unset', 'upcoming'],
    ]);
  });

  it('goes by the approved plan, and says what of it is not in the calendar', async () => {
    expect((await own(0)).body).toMatchObject({ hoursBase: 'calendar', uncoveredSeconds: 0 });
    await test.dataSource.query('update edition set hours_plan = $2 where id = $1', [
      world.edition.id,
      JSON.stringify([{ moduleCode: 'M5', minutes: 20 * 60 }]),
    ]);
    const { body } = await own(0);
    expect(body).toMatchObject({ hoursBase: 'plan', plannedSeconds: 72_000, requiredSeconds: 57_600 });
    expect(body).toMatchObject({ scheduledSeconds: 36_000, budgetSeconds: 0, reachable: true });
    expect(body.uncoveredSeconds).toBeGreaterThan(0);
  });

  it('counts hours, what was missed and what can still be missed once it is closed', async () => {
    await world.mark(world.tutor, 0, {
      kind: 'present',
      intervals: [{ from: '2026-11-24T14:30:00Z', to: '2026-11-24T16:00:00Z' }],
    });
    await close();
    expect((await own(0)).body).toMatchObject({
      attendedSeconds: 5400,
      remainingSeconds: 28_800,
      missedSeconds: 1800,
      budgetSeconds: 5400,
      reachable: true,
      classSessions: [{ status: 'late', attendedSeconds: 5400 }, { status: 'unset' }],
    });
    expect((await own(1)).body).toMatchObject({
      attendedSeconds: 0,
      missedSeconds: 7200,
      budgetSeconds: 0,
      reachable: true,
      classSessions: [{ status: 'unset' }, { status: 'unset' }],
    });
  });

  it('says as soon as the threshold can no longer be reached', async () => {
    world = await aClassWorld(test, {}, { hoursThreshold: 90 });
    await close();
    expect((await own(0)).body).toMatchObject({ hoursThreshold: 90, reachable: false, budgetSeconds: 0 });
  });

  it('tells a correction with the value before and after, when and why, but not the tutor’s note', async () => {
    await world.mark(world.tutor, 0, { kind: 'absent', note: 'Non risponde al telefono' });
    await close();
    test.clock.set('2026-11-26T09:00:00Z');
    await world.mark(world.tutor, 0, { kind: 'present', expectedVersion: 1, reason: 'Firma sul foglio' });
    const reply = await own(0);
    expect(reply.body.classSessions[0]).toMatchObject({
      status: 'present',
      attendedSeconds: 7200,
      corrections: [
        {
          at: '2026-11-26T09:00:00.000Z',
          reason: 'Firma sul foglio',
          before: { status: 'absent', attendedSeconds: 0 },
          after: { status: 'present', attendedSeconds: 7200 },
        },
      ],
    });
    expect(reply.raw.toString()).not.toContain('telefono');
  });

  it('counts a justified absence and an exemption as the edition says', async () => {
    world = await aClassWorld(test, {}, { excusedCounts: true });
    await world.mark(world.tutor, 0, { kind: 'excused' });
    await world.mark(world.tutor, 1, { kind: 'exempt' });
    await close();
    expect((await own(0)).body).toMatchObject({
      attendedSeconds: 7200,
      plannedSeconds: 7200,
      classSessions: [{ status: 'excused', attendedSeconds: 7200 }],
    });
    expect((await own(1)).body).toMatchObject({
      attendedSeconds: 0,
      plannedSeconds: 0,
      classSessions: [{ status: 'exempt' }],
    });
  });

  it('is the learner’s own: nobody else’s, nor another edition’s', async () => {
    const url = `/api/editions/${world.edition.id}/attendance`;
    const stranger = (await aClassWorld(test)).learners[0]!.caller;
    expect((await stranger.get(url)).status).toBe(404);
    expect((await world.tutor.get(url)).status).toBe(403);
    expect((await test.anonymous().get(url)).status).toBe(401);
    expect((await world.learners[0]!.caller.get('/api/editions/x/attendance')).status).toBe(422);
  });
});
