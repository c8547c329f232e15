import fc from 'fast-check';
import * as format from './format';

const nbsp = (text: string) => text.replaceAll(' ', '\u00a0');

describe('formats of screens', () => {
  it('dates and times are those of Rome, in both halves of the year', () => {
    expect(format.formatLongDate('2026-11-24T14:00:00Z')).toBe('martedì 24 novembre 2026');
    expect(format.formatShortDate('2026-11-24')).toBe('24 nov 2026');
    expect(format.formatTime('2026-11-24T14:00:00Z')).toBe('15:00');
    expect(format.formatTime('2026-07-24T13:00:00Z')).toBe('15:00');
    expect(format.formatTimeWithSeconds('2026-11-24T09:42:07Z')).toBe('10:42:07');
    expect(format.formatDeadline('2026-11-27T22:59:00Z')).toBe('ven 27 nov, 23:59');
    expect(format.formatDateTime('2026-11-27T22:59:00Z')).toBe('ven 27 nov 2026, 23:59');
    expect(format.formatTime('2026-11-23T23:00:00Z')).toBe('00:00');
  });

  it('B-747: half past midnight in Rome belongs to the new day', () => {
    expect(format.formatShortDate('2026-11-23T23:30:00Z')).toBe('24 nov 2026');
  });

  it('a range has its spoken twin', () => {
    expect(format.formatTimeRange('2026-11-24T14:00:00Z', '2026-11-24T16:00:00Z')).toBe('15:00-17:00');
    expect(format.speakTimeRange('2026-11-24T14:00:00Z', '2026-11-24T16:30:00Z')).toBe('dalle 15 alle 17:30');
    expect(format.speakTimeRange('2026-11-24T08:05:00Z', '2026-11-24T23:00:00Z')).toBe('dalle 9:05 alle 0');
  });

  it('relative words come with the date', () => {
    const now = '2026-11-23T22:30:00Z';
    expect(format.formatRelativeDay('2026-11-23T08:00:00Z', now)).toBe('oggi, lun 23 nov');
    expect(format.formatRelativeDay('2026-11-23T23:30:00Z', now)).toBe('domani, mar 24 nov');
    expect(format.formatRelativeDay('2026-11-26T14:00:00Z', now)).toBe('gio 26 nov');
  });

  it('thousands have their dot and decimals their comma', () => {
    expect(format.formatNumber(1234.5)).toBe('1.234,5');
    expect(format.formatPoints(2500)).toBe('2,5');
  });

  it('a share never looks reached before it is', () => {
    expect(format.formatShare(7996, 10_000)).toBe('79,9%');
    expect(format.formatShare(7, 8)).toBe('87,5%');
    expect(format.formatShare(0, 0)).toBe('0%');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200_000 }),
        fc.integer({ min: 1, max: 100 }),
        (whole, percent) => {
          const shy = Math.ceil((percent * whole) / 100) - 1;
          fc.pre(shy >= 0);
          const shown = Number(
            format.formatShare(shy, whole).replace('%', '').replace('.', '').replace(',', '.'),
          );
          expect(shown).toBeLessThan(percent);
        },
      ),
    );
  });

  it('hours are rounded down to the minute, on screen and aloud', () => {
    expect(format.formatHours(31 * 3600 + 30 * 60 + 59)).toBe(nbsp('31 h 30'));
    expect(format.formatHours(2 * 3600)).toBe(nbsp('2 h'));
    expect(format.formatHours(46 * 60)).toBe(nbsp('46 minuti'));
    expect(format.speakHours(31 * 3600 + 30 * 60)).toBe('31 ore e 30 minuti');
    expect(format.speakHours(3600)).toBe('1 ora');
    expect(format.speakHours(60)).toBe('1 minuto');
    expect(format.speakHours(0)).toBe('0 ore');
  });

  it('codes are read in groups of five', () => {
    expect(format.groupCode('7F3A9K2M4P1')).toBe('7F3A9 K2M4P 1');
  });
});
