import { leftWords } from './attempt-clock';

describe('the time left in words', () => {
  it.each([
    [1_080, '18 min'],
    [301, '5 min'],
    [300, '5:00'],
    [245, '4:05'],
    [0, '0:00'],
    [5 * 3_600 - 1, '299 min'],
    [5 * 3_600, '5 h'],
    [2 * 86_400 - 1, '47 h'],
    [2 * 86_400, '2 giorni'],
    [45.9 * 86_400, '45 giorni'],
  ])('%d seconds are %s', (seconds, words) => {
    expect(leftWords(seconds).replace('\u00a0', ' ')).toBe(words);
  });
});
