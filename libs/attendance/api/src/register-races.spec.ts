import type { TestApp } from '@lumit/platform/testing';
import { aClassWorld, type ClassWorld, startAttendance } from './testing/class-world';

let test: TestApp;
let world: ClassWorld;

beforeAll(async () => {
  test = await startAttendance('2026-11-24T16:04:00Z');
});
afterAll(() => test.close());
beforeEach(async () => {
  world = await aClassWorld(test);
});

/** Runs a statement, starts the request, and commits only when the request is seen waiting (or has finished without). */
async function whileHolding<T>(
  statement: string,
  parameters: unknown[],
  request: () => Promise<T>,
): Promise<[string, T]> {
  const holder = test.dataSource.createQueryRunner();
  await holder.startTransaction();
  await holder.query(statement, parameters);
  const reply = request();
  let isDone = false;
  const finished = reply.then(() => {
    isDone = true;
    return 'finished';
  });
  const first = await Promise.race([finished, waiting(() => isDone)]);
  await holder.commitTransaction();
  await holder.release();
  return [first, await reply];
}

async function waiting(isInVain: () => boolean): Promise<string> {
  const blocked =
    "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  while (!isInVain() && (await test.dataSource.query(blocked)).length === 0)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return 'waited';
}

describe('a mark', () => {
  it('that meets a register being closed waits, and then is no longer part of the roll call', async () => {
    const closing =
      "UPDATE class_session SET state = 'closed', closed_at = '2026-11-24T16:03:00Z' WHERE id = $1";
    const [order, reply] = await whileHolding(closing, [world.classSession.id], () =>
      world.mark(world.tutor, 0, { kind: 'present' }),
    );
    expect(order).toBe('waited');
    expect([reply.status, reply.body.refusals]).toEqual([422, [{ code: 'attendance.reason_missing' }]]);
  });

  it('P-23 waits for whoever issues a certificate from the person’s hours', async () => {
    const issuing = 'SELECT id FROM enrolment WHERE id = $1 FOR NO KEY UPDATE';
    const [order, reply] = await whileHolding(issuing, [world.learners[0]!.enrolmentId], () =>
      world.mark(world.tutor, 0, { kind: 'present' }),
    );
    expect([order, reply.status]).toEqual(['waited', 200]);
  });
});
