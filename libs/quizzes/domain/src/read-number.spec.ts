import fc from 'fast-check';
import { readNumber } from './read-number';

describe('readNumber', () => {
  it.each([
    ['90', '90'],
    ['3,5', '3.5'],
    ['3.5', '3.5'],
    ['0,125', '0.125'],
    ['4,69', '4.69'],
    ['1234,567', '1234.567'],
    ['-2', '-2'],
    ['−2', '-2'],
    ['+7,0', '7'],
    ['007', '7'],
    ['-0', '0'],
  ])('reads "%s" as %s', (typed, decimal) => {
    expect(readNumber(typed)).toEqual({ kind: 'number', decimal });
  });

  it.each([
    ['1.000,5', '1000,5'],
    ['1.000', '1000'],
    ['1,000', '1'],
    ['1.000.000', '1000000'],
    ['1 000', '1000'],
    ['1,234.5', '1234,5'],
    ['½', '0,5'],
    ['1e3', '1000'],
    ['٣', '3'],
    ['٤٢', '42'],
    ['novanta', null],
    ['9O', null],
    ['1234567890123456', null],
  ])('asks about "%s", suggesting %s', (typed, suggestion) => {
    expect(readNumber(typed)).toEqual({ kind: 'doubtful', suggestion });
  });

  it('leaves out the unit that stands beside the field', () => {
    expect(readNumber('90 Giorni', 'giorni')).toEqual({ kind: 'number', decimal: '90' });
    expect(readNumber('50%', '%')).toEqual({ kind: 'number', decimal: '50' });
    expect(readNumber('giorni', 'giorni')).toMatchObject({ kind: 'doubtful' });
  });

  it('reads back every number that Italians write with a comma, unless it may be grouped thousands', () => {
    const wholes = fc.integer({ min: -99_999, max: 99_999 }).filter((whole) => whole !== 0);
    const hundredths = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(wholes, hundredths, (whole, fraction) => {
        // Compared as text: in binary fractions 4 + 0.69 is not 4.69.
        const decimal = `${whole}.${fraction}`.replace(/\.?0+$/, '');
        expect(readNumber(`${whole},${fraction}`)).toEqual({ kind: 'number', decimal });
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (typed) => Boolean(readNumber(typed))),
    );
  });
});
