import fc from 'fast-check';
import { OutageLog, type QueueState } from './outage';

const failing = (...waiting: string[]): QueueState => ({ isFailing: true, waiting });
const working = (...waiting: string[]): QueueState => ({ isFailing: false, waiting });
/** For each state: whether it is out then, or what has been sent. */
const tell = (...states: QueueState[]) => {
  const log = new OutageLog();
  return states.map((state) => log.hear(state) ?? (log.isOut ? 'out' : 'fine'));
};

describe('a time without a connection', () => {
  it('begins once, and ends when all that waited has gone, each thing counted once', () => {
    expect(
      tell(working('a'), failing('a'), failing('a', 'b'), working('b'), working('b', 'c'), working('c')),
    ).toEqual(['fine', 'out', 'out', 'out', 'out', ['a', 'b']]);
  });

  it('is one, when sending fails again before all has gone', () => {
    expect(tell(failing('a', 'b'), working('b'), failing('b', 'c'), working())).toEqual([
      'out',
      'out',
      'out',
      ['a', 'b', 'c'],
    ]);
  });

  it('ends once for each beginning, whatever a queue goes through, and with all that failed to go', () => {
    const state = fc.record({
      isFailing: fc.boolean(),
      waiting: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    });
    fc.assert(
      fc.property(fc.array(state), (states) => {
        let failed: Set<string> | null = null;
        tell(...states).forEach((told, place) => {
          const { isFailing, waiting } = states[place] ?? working();
          if (isFailing) failed = new Set([...(failed ?? []), ...waiting]);
          expect(Array.isArray(told) ? 'ended' : told).toBe(
            failed === null ? 'fine' : isFailing || waiting.some((key) => failed?.has(key)) ? 'out' : 'ended',
          );
          if (!Array.isArray(told)) return;
          expect(new Set(told)).toEqual(failed);
          failed = null;
        });
      }),
    );
  });
});
