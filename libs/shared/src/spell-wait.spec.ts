import { spellWait } from './spell-wait';

describe('a wait in words', () => {
  it.each([
    [0, '1 secondo'],
    [1, '1 secondo'],
    [59, '59 secondi'],
    [60, '1 minuto'],
    [61, '2 minuti'],
    [2_520, '42 minuti'],
    [3_600, '1 ora'],
    [3_900, '1 ora e 5 minuti'],
    [7_199, '2 ore'],
  ])('of %i seconds is %s', (seconds, words) => {
    expect(spellWait(seconds)).toBe(words);
  });
});
