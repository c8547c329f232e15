import { jest } from '@jest/globals';
import type { SavedAnswer } from '@lumit/quizzes/domain';
import { ApiProblem } from '../../lib/api';
import { AnswerQueue } from './answer-queue';
import type { AnswerStore, LocalAnswer } from './answer-store';

/** A device that keeps answers in memory, as IndexedDB would. */
function aDevice(kept: LocalAnswer[] = []): AnswerStore & { kept: Map<string, LocalAnswer> } {
  const map = new Map(kept.map((answer) => [answer.questionKey, answer]));
  return {
    kept: map,
    read: async () => [...map.values()],
    put: async (answer) => void map.set(answer.questionKey, answer),
    confirm: async (key, rev) => void ((map.get(key)?.rev ?? 0) <= rev && map.delete(key)),
    clear: async () => map.clear(),
  };
}

/** A server that answers as it is told, one call at a time. */
function aServer() {
  const calls: LocalAnswer[] = [];
  let isDown = false;
  const next: unknown[] = [];
  const send = async (answer: LocalAnswer): Promise<SavedAnswer> => {
    calls.push(answer);
    if (isDown) throw new ApiProblem(0, 'network');
    const failure = next.shift();
    if (failure) throw failure;
    return { rev: answer.rev, savedAt: '2026-11-24T10:00:00.000Z' };
  };
  return {
    calls,
    send,
    failWith: (error: unknown) => next.push(error),
    goDown: () => (isDown = true),
    comeBack: () => (isDown = false),
  };
}

const problem = (status: number, code: string, current?: unknown) =>
  new ApiProblem(status, 'conflict', {
    status,
    code: 'conflict',
    title: '',
    detail: '',
    refusals: [{ code }],
    saved: 'none',
    requestId: 'r',
    ...(current !== undefined && { current }),
  });

let device: ReturnType<typeof aDevice>;
let server: ReturnType<typeof aServer>;
const start = (
  kept: LocalAnswer[] = [],
  saved: { questionKey: string; rev: number; value: string; savedAt: string }[] = [],
) => {
  device = aDevice(kept);
  server = aServer();
  return new AnswerQueue(saved, { send: server.send, store: device, random: () => 0.5 });
};

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());
const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('AnswerQueue', () => {
  it('writes on the device at once, and to the server within a second of a pause', async () => {
    const queue = start();
    queue.change('q1', '9');
    await pass(0);
    expect(device.kept.get('q1')).toEqual({ questionKey: 'q1', rev: 1, value: '9' });
    await pass(500);
    queue.change('q1', '90');
    await pass(600);
    expect(server.calls).toEqual([]);
    await pass(400);
    expect(server.calls).toEqual([{ questionKey: 'q1', rev: 2, value: '90' }]);
    expect(device.kept.size).toBe(0);
    expect(queue.getSnapshot()).toMatchObject({ waiting: [], savedAt: '2026-11-24T10:00:00.000Z' });
  });

  it('sends an answer after its own pause, whatever is typed elsewhere meanwhile', async () => {
    const queue = start();
    for (let question = 1; question <= 5; question++) {
      queue.change(`q${question}`, '9');
      await pass(400);
    }
    expect(server.calls.map((call) => call.questionKey)).toEqual(['q1', 'q2', 'q3', 'q4']);
  });

  it('sends at the latest after five seconds of typing without a pause', async () => {
    const queue = start();
    for (let letters = 0; letters < 10; letters++) {
      queue.change('q1', '9'.repeat(letters + 1));
      await pass(500);
    }
    expect(server.calls.length).toBeGreaterThan(0);
  });

  it('P-05: keeps the answer on the device until that very revision is confirmed', async () => {
    const queue = start();
    server.goDown();
    queue.change('q1', '1');
    await pass(1_000);
    expect(queue.getSnapshot().failingSince).not.toBeNull();
    queue.change('q1', '2');
    queue.change('q2', '3');
    await pass(60_000);
    expect(device.kept.size).toBe(2);
    expect(queue.getSnapshot().waiting).toHaveLength(2);
    server.comeBack();
    await pass(20_000);
    expect(server.calls.slice(-2)).toEqual([
      { questionKey: 'q1', rev: 2, value: '2' },
      { questionKey: 'q2', rev: 1, value: '3' },
    ]);
    expect(device.kept.size).toBe(0);
    expect(queue.getSnapshot()).toMatchObject({ waiting: [], failingSince: null });
  });

  it('waits longer and longer between tries, never more than about fifteen seconds', async () => {
    const queue = start();
    server.goDown();
    queue.change('q1', '1');
    await pass(700 + 1_000 + 2_000 + 4_000 + 8_000);
    expect(server.calls).toHaveLength(5);
    await pass(15_000);
    expect(server.calls).toHaveLength(6);
    queue.retry();
    await pass(0);
    expect(server.calls).toHaveLength(7);
  });

  it('takes up after a reload what could not be sent, and forgets what the server has newer', async () => {
    const kept = [
      { questionKey: 'q1', rev: 3, value: 'mia' },
      { questionKey: 'q2', rev: 1, value: 'vecchia' },
    ];
    const queue = start(kept, [
      { questionKey: 'q1', rev: 2, value: 'prima', savedAt: '2026-11-24T09:00:00.000Z' },
      { questionKey: 'q2', rev: 4, value: 'nuova', savedAt: '2026-11-24T09:01:00.000Z' },
    ]);
    await queue.restore();
    expect(queue.getSnapshot().answers.get('q1')).toMatchObject({ value: 'mia', isWaiting: true });
    expect(queue.getSnapshot().answers.get('q2')).toMatchObject({ value: 'nuova', isWaiting: false });
    await pass(0);
    expect(server.calls).toEqual([{ questionKey: 'q1', rev: 3, value: 'mia' }]);
    expect(device.kept.size).toBe(0);
  });

  it('shows a newer answer that came from elsewhere, and says which', async () => {
    const queue = start();
    server.failWith(
      problem(409, 'quiz.stale_revision', { rev: 7, value: 'altra', savedAt: '2026-11-24T10:00:01.000Z' }),
    );
    queue.change('q1', 'mia');
    await pass(1_000);
    expect(queue.getSnapshot()).toMatchObject({ overtaken: ['q1'], waiting: [] });
    expect(queue.getSnapshot().answers.get('q1')).toMatchObject({ rev: 7, value: 'altra' });
    queue.change('q1', 'di nuovo mia');
    await pass(1_000);
    expect(server.calls.at(-1)).toMatchObject({ rev: 8 });
  });

  it('stops when the attempt takes no more answers, and still holds them', async () => {
    const queue = start();
    server.failWith(problem(409, 'quiz.attempt_closed'));
    queue.change('q1', 'tardi');
    await pass(5_000);
    expect(queue.getSnapshot()).toMatchObject({ isClosed: true, waiting: ['q1'] });
    expect(server.calls).toHaveLength(1);
    expect(device.kept.size).toBe(1);
  });

  it('does not let an answer that the server cannot take hold up the others', async () => {
    const queue = start();
    server.failWith(problem(422, 'quiz.answer_shape'));
    queue.change('q1', 'strana');
    queue.change('q2', '9');
    await pass(2_000);
    expect(queue.getSnapshot()).toMatchObject({ refused: ['q1'], waiting: ['q1'] });
    expect(server.calls.map((call) => call.questionKey)).toEqual(['q1', 'q2']);
    queue.change('q1', '8');
    await pass(1_000);
    expect(queue.getSnapshot()).toMatchObject({ refused: [], waiting: [] });
  });

  it('says within five seconds that a server that does not answer has not saved', async () => {
    device = aDevice();
    const queue = new AnswerQueue([], { send: () => new Promise(() => undefined), store: device });
    queue.change('q1', '1');
    await pass(5_000);
    expect(queue.getSnapshot().failingSince).not.toBeNull();
  });
});
