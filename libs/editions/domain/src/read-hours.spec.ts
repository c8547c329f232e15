import fc from 'fast-check';
import { readHours, writeHours } from './read-hours';

describe('hours as people write them', () => {
  it('are read as they were written into the field', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_999 }), (minutes) => {
        expect(readHours(writeHours(minutes))).toBe(minutes);
      }),
    );
  });

  it.each([
    ['4', 240],
    ['4,5', 270],
    ['0,25', 15],
    ['4:30', 270],
    ['4 h 30', 270],
    ['2 ore', 120],
    ['90 min', 90],
    [' 12 ', 720],
  ])('%s is %i minutes', (text, minutes) => expect(readHours(text)).toBe(minutes));

  it.each(['', '1.30', '4:75', '0,33', '-2', 'due', '1,5,2', '4h5h'])('%s is asked about', (text) =>
    expect(readHours(text)).toBeUndefined(),
  );
});
