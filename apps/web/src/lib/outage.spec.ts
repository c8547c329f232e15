import fc from 'fast-check';
import { OutageLog, type QueueState } from './outage';

const failing = (...waiting: string[]): QueueState => ({ isFailing: true, waiting });
const working = (...waiting: string[]): QueueState => ({ isFailing: false, waiting });
const tell = (...states: QueueState[]) => {
  const log = new OutageLog();
  return states.map((state) => log.hear(state));
};

describe('a time without a connection', () => {
  it('begins once, and ends when all that waited has gone, each thing counted once', () => {
    expect(
      tell(working('a'), failing('a'), failing('a', 'b'), working('b'), working('b', 'c'), working('c')),
    ).toEqual([null, { kind: 'began' }, null, null, null, { kind: 'ended', keys: ['a', 'b'] }]);
  });

  it('is one, when sending fails again before all has gone', () => {
    expect(tell(failing('a', 'b'), working('b'), failing('b', 'c'), working())).toEqual([
      { kind: 'began' },
      null,
      null,
      { kind: 'ended', keys: ['a', 'b', 'c'] },
    ]);
  });

  it('is told at its beginning and its end in turn, whatever a queue goes through', () => {
    const state = fc.record({
      isFailing: fc.boolean(),
      waiting: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    });
    fc.assert(
      fc.property(fc.array(state), (states) => {
        const told = tell(...states).flatMap((news) => news?.kind ?? []);
        expect(told).toEqual(told.map((_, place) => (place % 2 === 0 ? 'began' : 'ended')));
      }),
    );
  });
});
