import type { MarkPresence, RegisterChange } from '@lumit/attendance/domain';
import { jest } from '@jest/globals';
import { ApiProblem } from '../../lib/api';
import { aRollRow } from '../../testing/a-roll';
import type { QueueStore } from './queue-store';
import { RollQueue } from './roll-queue';

const ANNA = aRollRow(1).enrolmentId;
const LUCA = aRollRow(2).enrolmentId;

/** A server of one class session: keeps versions, may be out of reach, may lose its answer. */
class Server {
  readonly rows = new Map([aRollRow(1), aRollRow(2)].map((row) => [row.enrolmentId, row]));
  readonly received: string[] = [];
  mode: 'up' | 'down' | 'loses the answer' = 'up';
  send = async (enrolmentId: string, mark: MarkPresence): Promise<RegisterChange> => {
    if (this.mode === 'down') throw new ApiProblem(0, 'network');
    const row = this.rows.get(enrolmentId)!;
    this.received.push(`${mark.kind}@${mark.expectedVersion}`);
    if (row.kind !== mark.kind && row.version !== mark.expectedVersion)
      throw new ApiProblem(409, 'conflict', { current: row, refusals: [] } as never);
    if (row.kind !== mark.kind)
      this.rows.set(enrolmentId, { ...row, kind: mark.kind, version: row.version + 1 });
    if (this.mode === 'loses the answer') throw new ApiProblem(0, 'network');
    return { now: '2026-11-24T14:04:10.000Z', rows: [this.rows.get(enrolmentId)!] } as RegisterChange;
  };
}

function memoryStore(
  kept = new Map<string, MarkPresence>(),
): QueueStore & { kept: ReadonlyMap<string, MarkPresence> } {
  const store = {
    kept: kept as ReadonlyMap<string, MarkPresence>,
    read: () => store.kept,
    write: (marks: ReadonlyMap<string, MarkPresence>) => {
      store.kept = marks;
      return true;
    },
  };
  return store;
}

const stateOf = (queue: RollQueue, id: string) => queue.getSnapshot().marks.get(id)?.state;

describe('the queue of marks', () => {
  let server: Server;
  let store: ReturnType<typeof memoryStore>;
  let queue: RollQueue;
  beforeEach(() => {
    jest.useFakeTimers();
    server = new Server();
    store = memoryStore();
    queue = new RollQueue({ maySend: () => true, send: server.send, onSaved: () => undefined, store });
  });
  afterEach(() => jest.useRealTimers());

  it('keeps what gets no answer on the device, and sends it when the connection is back', async () => {
    server.mode = 'down';
    queue.put(ANNA, { kind: 'present', expectedVersion: 0 });
    queue.put(LUCA, { kind: 'absent', expectedVersion: 0 });
    expect(await queue.flush()).toBe(false);
    expect(queue.getSnapshot().isFailing).toBe(true);
    expect([...store.kept.keys()]).toEqual([ANNA, LUCA]);
    server.mode = 'up';
    await jest.advanceTimersByTimeAsync(10_000);
    expect(queue.getSnapshot()).toMatchObject({ isFailing: false, savedAt: '2026-11-24T14:04:10.000Z' });
    expect([...server.rows.values()].map(({ kind }) => kind)).toEqual(['present', 'absent']);
    expect(store.kept.size).toBe(0);
  });

  it('goes on after a reload of the page with what the device kept', async () => {
    const reloaded = new RollQueue({
      maySend: () => true,
      send: server.send,
      onSaved: () => undefined,
      store: memoryStore(new Map([[ANNA, { kind: 'present' as const, expectedVersion: 0 }]])),
    });
    expect(await reloaded.flush()).toBe(true);
    expect(server.rows.get(ANNA)?.kind).toBe('present');
  });

  it('sends only the last of several taps on a person, on top of the version that the first made', async () => {
    queue.put(ANNA, { kind: 'present', expectedVersion: 0 });
    queue.put(ANNA, { kind: 'excused', expectedVersion: 0 });
    queue.put(ANNA, { kind: 'absent', expectedVersion: 0 });
    await queue.flush();
    expect(server.received).toEqual(['present@0', 'absent@1']);
    expect(server.rows.get(ANNA)?.kind).toBe('absent');
  });

  it('does not take its own mark for somebody else’s when only the answer was lost', async () => {
    server.mode = 'loses the answer';
    queue.put(ANNA, { kind: 'present', expectedVersion: 0 });
    await queue.flush();
    server.mode = 'up';
    queue.put(ANNA, { kind: 'absent', expectedVersion: 0 });
    await queue.flush();
    expect(stateOf(queue, ANNA)).toBeUndefined();
    expect(server.rows.get(ANNA)?.kind).toBe('absent');
  });

  it('shows what another tutor wrote instead of overwriting it, and overwrites only when told', async () => {
    server.rows.set(ANNA, { ...aRollRow(1), kind: 'absent', version: 1, recordedBy: 'Paolo Neri' });
    queue.put(ANNA, { kind: 'present', expectedVersion: 0 });
    await queue.flush();
    expect(queue.getSnapshot().marks.get(ANNA)).toMatchObject({
      state: 'conflict',
      theirs: { recordedBy: 'Paolo Neri' },
    });
    queue.put(ANNA, { kind: 'present', expectedVersion: 1 });
    await queue.flush();
    expect(server.rows.get(ANNA)?.kind).toBe('present');
  });
});
