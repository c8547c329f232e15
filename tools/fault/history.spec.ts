import { lostAnswers, type SaveEvent } from './history.ts';

const event = (type: SaveEvent['type'], rev: number, value = `v${rev}`): SaveEvent => ({
  type,
  at: 0,
  attemptId: 'a',
  questionKey: 'q',
  rev,
  value,
});
const stored = (rev: number, value = `v${rev}`) => [{ attemptId: 'a', questionKey: 'q', rev, value }];
const acknowledged = [event('invoke', 1), event('ok', 1), event('invoke', 2), event('ok', 2)];

describe('the checker of histories', () => {
  it('finds nothing wrong when the newest acknowledged save is stored', () => {
    expect(lostAnswers(acknowledged, stored(2))).toEqual([]);
  });

  it('accepts a newer save whose answer never came', () => {
    expect(lostAnswers([...acknowledged, event('invoke', 3), event('info', 3)], stored(3))).toEqual([]);
  });

  it('finds an acknowledged save that is missing, older, changed, or that nobody sent', () => {
    expect(lostAnswers(acknowledged, [])).toHaveLength(1);
    expect(lostAnswers(acknowledged, stored(1))).toHaveLength(1);
    expect(lostAnswers(acknowledged, stored(2, 'other'))).toHaveLength(1);
    expect(lostAnswers(acknowledged, stored(9))).toHaveLength(1);
  });
});
