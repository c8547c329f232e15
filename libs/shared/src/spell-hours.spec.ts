import fc from 'fast-check';
import { spellHours } from './spell-hours';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('spellHours', () => {
  it('writes hours and minutes, and under an hour minutes alone', () => {
    const seconds = [0, 59, 60, 1800, 46 * 60 + 59, 3600, 7200, 31 * 3600 + 30 * 60 + 59, 3_600_000];
    expect(seconds.map((value) => plain(spellHours(value)))).toEqual([
      '0 h',
      '0 h',
      '1 minuto',
      '30 minuti',
      '46 minuti',
      '1 h',
      '2 h',
      '31 h 30',
      '1.000 h',
    ]);
  });

  it('never says more than there is, and never "0 h" with minutes behind', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (seconds) => {
        const words = plain(spellHours(seconds)).replaceAll('.', '');
        const [, hours = '0', minutes = '0'] = /^(?:(\d+) h)?(?: ?(\d+)(?: minut[io])?)?$/.exec(words) ?? [
          '',
          'NaN',
        ];
        expect(Number(hours) * 60 + Number(minutes)).toBe(Math.floor(seconds / 60));
        expect(words).not.toMatch(/^0 h \d/);
      }),
    );
  });
});
