import { Instant } from '@lumit/shared';
import { toInstant, toSeconds } from './instant';

describe('Instant', () => {
  it('B-741, B-744, B-748 takes no local time, no day or hour that does not exist', () => {
    for (const wrong of [
      '2026-03-29T02:30',
      '2026-03-29T02:30:00',
      '2027-02-29T10:00:00Z',
      '2026-11-24T24:00:00Z',
      '2026-12-31T23:59:60Z',
      'oggi',
      '',
    ])
      expect([wrong, Instant.safeParse(wrong).success]).toEqual([wrong, false]);
  });

  it('reads an offset and writes UTC', () => {
    expect(toInstant(toSeconds(Instant.parse('2026-03-29T03:30:00+02:00')))).toBe('2026-03-29T01:30:00.000Z');
  });
});
