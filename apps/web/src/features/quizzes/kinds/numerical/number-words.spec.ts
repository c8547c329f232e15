import { numberInWords } from './number-words';

describe('numberInWords', () => {
  it.each([
    ['1000,5', 'mille virgola cinque'],
    ['0,5', 'zero virgola cinque'],
    ['0,05', 'zero virgola zero cinque'],
    ['21', 'ventuno'],
    ['28', 'ventotto'],
    ['93', 'novantatré'],
    ['3', 'tre'],
    ['23023', 'ventitremilaventitré'],
    ['108', 'centootto'],
    ['2015', 'duemilaquindici'],
    ['1234567', 'un milione duecentotrentaquattromilacinquecentosessantasette'],
    ['-7', 'meno sette'],
    ['1234567890', null],
  ])('says %s as "%s"', (decimal, words) => {
    expect(numberInWords(decimal)).toBe(words);
  });
});
