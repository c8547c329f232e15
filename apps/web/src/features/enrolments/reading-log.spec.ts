import { jest } from '@jest/globals';
import { ReadingLog, type ReadingStep } from './reading-log';

describe('reading log', () => {
  let sent: [ReadingStep, boolean][];
  let online: boolean;
  let log: ReadingLog;

  beforeEach(() => {
    jest.useFakeTimers();
    sent = [];
    online = true;
    log = new ReadingLog(async (step, keepalive) => {
      sent.push([step, keepalive]);
      if (!online) throw new Error('offline');
    });
  });
  afterEach(() => jest.useRealTimers());

  it('tells the opening at once and scrolling once in five seconds', async () => {
    log.open();
    for (const block of [1, 2, 3, 2, 4]) log.reach(block);
    expect(sent).toEqual([[{}, false]]);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(sent).toEqual([
      [{}, false],
      [{ anchor: 4 }, false],
    ]);
    log.reach(3);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(sent).toHaveLength(2);
  });

  it('tells the end at once, with the furthest paragraph, and only once', async () => {
    log.reach(9);
    log.reachEnd();
    await jest.advanceTimersByTimeAsync(0);
    log.reachEnd();
    expect(sent).toEqual([[{ anchor: 9, reachedEnd: true }, false]]);
  });

  it('tells again what the server did not hear', async () => {
    online = false;
    log.reach(5);
    log.reachEnd();
    await jest.advanceTimersByTimeAsync(0);
    online = true;
    log.reach(6);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(sent.at(-1)).toEqual([{ anchor: 6, reachedEnd: true }, false]);
  });

  it('tells what is left when the page is closed, by a message that outlives it', async () => {
    log.reach(3);
    log.close();
    expect(sent).toEqual([[{ anchor: 3 }, true]]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(sent).toHaveLength(1);
  });
});
