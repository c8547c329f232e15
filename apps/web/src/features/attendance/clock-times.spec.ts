import { readClock, readTime, readTimes } from './clock-times';

const afternoon = { startsAt: '2026-11-24T14:00:00Z', endsAt: '2026-11-24T16:00:00Z' };
const at = (instant: string) => ({ ok: true, at: Date.parse(instant) / 1000 });

describe('readClock', () => {
  it('takes the ways in which people write a time, and nothing else', () => {
    expect(['15:22', '15.22', '1522', '15 22', '9:05', ' 15 ', '0:00'].map(readClock)).toEqual([
      '15:22',
      '15:22',
      '15:22',
      '15:22',
      '09:05',
      '15:00',
      '00:00',
    ]);
    expect(['24:00', '15:60', '23:59:60', 'oggi', '', '-1'].map(readClock)).toEqual(Array(6).fill(null));
  });
});

describe('readTime', () => {
  it('is a time of the day of the class session, on Italian clocks', () => {
    expect(readTime('15:22', afternoon)).toEqual(at('2026-11-24T14:22:00Z'));
  });

  it('lies nearest the class: before it in the evening, on the next day after midnight', () => {
    const night = { startsAt: '2026-11-24T21:00:00Z', endsAt: '2026-11-25T00:00:00Z' };
    expect(readTime('21:50', night)).toEqual(at('2026-11-24T20:50:00Z'));
    expect(readTime('22:10', night)).toEqual(at('2026-11-24T21:10:00Z'));
    expect(readTime('1:10', night)).toEqual(at('2026-11-25T00:10:00Z'));
  });

  it('B-741 refuses a time that the change of clocks skips and offers those beside it', () => {
    const night = { startsAt: '2026-03-29T00:00:00Z', endsAt: '2026-03-29T02:00:00Z' };
    expect(readTime('2:30', night)).toEqual({
      ok: false,
      message: expect.stringContaining('scrivi 01:30 o 03:30'),
    });
  });

  it('asks which one of a time that happens twice', () => {
    const night = { startsAt: '2026-10-24T23:00:00Z', endsAt: '2026-10-25T03:00:00Z' };
    expect(readTime('2:30', night)).toMatchObject({ ok: false });
    expect(readTime('2:30 legale', night)).toEqual(at('2026-10-25T00:30:00Z'));
    expect(readTime('2:30 solare', night)).toEqual(at('2026-10-25T01:30:00Z'));
  });
});

describe('readTimes', () => {
  it('returns all problems at once, and leaves empty pairs out', () => {
    const typed = [
      { from: '15', to: '16' },
      { from: '', to: '' },
      { from: '16:30', to: '16:10' },
      { from: 'x', to: '17' },
    ];
    expect(readTimes(typed, afternoon)).toEqual({
      intervals: [{ from: '2026-11-24T14:00:00.000Z', to: '2026-11-24T15:00:00.000Z' }],
      problems: [
        { index: 2, end: 'to', message: expect.stringContaining('prima dell’entrata') },
        { index: 3, end: 'from', message: expect.stringContaining('15:22') },
      ],
    });
  });
});
