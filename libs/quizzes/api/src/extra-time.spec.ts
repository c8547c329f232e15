import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import { type Caller, type TestApp } from '@lumit/platform/testing';
import { setTimeout } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { SubmissionsService } from './submissions.service';
import { aQuizWorld, joinQuizWorld, type QuizWorld, startQuizApp } from './testing/quiz-world';

let test: TestApp;
let world: QuizWorld;
let office: Caller;
beforeAll(async () => {
  test = await startQuizApp();
});
afterAll(() => test.close());
beforeEach(async () => {
  test.clock.set('2026-11-24T10:00:00Z');
  world = await aQuizWorld(test, { settings: { limitMinutes: 60, pauseHours: 0 } });
  const { organisationId } = world.edition;
  const { id: personId } = await aPerson(test.dataSource);
  await aGrant(test.dataSource, { personId, role: 'admin', organisationId });
  office = test.as({ personId });
});

const all = () => `/api/editions/${world.edition.id}/extra-time`;
const set = (measure: object | null, reference = 'Prot. 123/2026', who = office) =>
  who.put(`${all()}/${world.enrolmentId}`, { measure, reference });
const deadlineOf = async (id: string) => (await world.caller.get(`/api/attempts/${id}`)).body.deadline;

/** Until another connection waits for a lock of this transaction. */
async function somebodyWaitsFor(manager: EntityManager): Promise<void> {
  const waiting = () =>
    manager.query<unknown[]>(
      'select from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))',
    );
  while ((await waiting()).length === 0) await setTimeout(5);
}

describe('extra time', () => {
  it('is told before the start, and moves the end of the attempt', async () => {
    expect((await world.caller.get(world.quizUrl)).body).toMatchObject({
      limitSeconds: 3_600,
      extraSeconds: 0,
    });
    expect(await set({ kind: 'minutes', value: 15 })).toMatchObject({
      status: 200,
      body: { movedAttempts: 0 },
    });
    expect((await world.caller.get(world.quizUrl)).body).toMatchObject({
      limitSeconds: 3_600,
      extraSeconds: 900,
    });
    expect(await deadlineOf(await world.attempt())).toBe('2026-11-24T11:15:00.000Z');
    const other = await joinQuizWorld(test, world.edition, world.quiz);
    const theirs = await other.caller.get(`/api/attempts/${await other.attempt()}`);
    expect(theirs.body.deadline).toBe('2026-11-24T11:00:00.000Z');
  });

  it('reaches an attempt that is open, exactly once however often it is set, and never takes time away', async () => {
    const id = await world.attempt();
    test.clock.advance(600);
    const both = await Promise.all([1, 2].map(() => set({ kind: 'percent', value: 30 })));
    expect(both.map(({ body }) => body.movedAttempts).toSorted()).toEqual([0, 1]);
    expect(await deadlineOf(id)).toBe('2026-11-24T11:18:00.000Z');
    await set({ kind: 'minutes', value: 5 });
    await set(null);
    expect(await deadlineOf(id)).toBe('2026-11-24T11:18:00.000Z');
    test.clock.set('2026-11-24T11:18:10Z');
    expect((await world.submit(id)).status).toBe(200);
  });

  it('reaches an attempt that begins while it is being set', async () => {
    const { dataSource } = test;
    let begins: Promise<string> | undefined;
    await dataSource.transaction(async (manager) => {
      await manager.query('select from enrolment where id = $1 for update', [world.enrolmentId]);
      begins = world.attempt();
      await somebodyWaitsFor(manager);
      await manager.query(
        `insert into extra_time (enrolment_id, kind, value, reference, set_by_id, set_at) values ($1, 'minutes', 15, 'Prot. 1', $2, $3)`,
        [world.enrolmentId, world.personId, test.clock.now()],
      );
    });
    expect(await deadlineOf((await begins) ?? '')).toBe('2026-11-24T11:15:00.000Z');
  });

  it('does not bring back a time that is over', async () => {
    const id = await world.attempt();
    test.clock.set('2026-11-24T11:00:16Z');
    expect((await set({ kind: 'minutes', value: 30 })).body).toEqual({ movedAttempts: 0 });
    expect(await deadlineOf(id)).toBe('2026-11-24T11:00:00.000Z');
    test.clock.set('2026-11-24T11:01:00Z');
    await test.app.get(SubmissionsService).sweep(test.clock.now());
    expect((await world.caller.get(`/api/attempts/${id}`)).body.state).toBe('finished');
  });

  it('is kept with its reference and on record, and is the office’s alone', async () => {
    await set({ kind: 'minutes', value: 15 });
    expect((await office.get(all())).body.people).toMatchObject([
      {
        enrolmentId: world.enrolmentId,
        measure: { kind: 'minutes', value: 15 },
        reference: 'Prot. 123/2026',
      },
    ]);
    const [entry] = await test.dataSource.query(
      `select details from audit_entry where action = 'extra_time.set' and object_id = $1`,
      [world.enrolmentId],
    );
    expect(entry.details).toMatchObject({ before: null, after: { value: 15 }, reference: 'Prot. 123/2026' });
    expect((await world.caller.get(all())).status).toBe(403);
    expect((await set({ kind: 'minutes', value: 15 }, 'Prot. 1', world.caller)).status).toBe(403);
    const stranger = await aPerson(test.dataSource);
    const { edition } = await aQuizWorld(test);
    await aGrant(test.dataSource, {
      personId: stranger.id,
      role: 'admin',
      organisationId: edition.organisationId,
    });
    expect((await set(null, 'Prot. 1', test.as({ personId: stranger.id }))).status).toBe(404);
  });

  it('asks for a measure that can be, and for a reference', async () => {
    for (const measure of [
      { kind: 'minutes', value: 0 },
      { kind: 'percent', value: 301 },
      { kind: 'hours', value: 1 },
    ])
      expect((await set(measure)).status).toBe(422);
    expect((await set({ kind: 'minutes', value: 15 }, '  ')).status).toBe(422);
  });
});
