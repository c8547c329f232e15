import { localTimeWords } from './local-time-note';

describe('localTimeWords', () => {
  it('B-746 tells a person abroad that times are Italian, with their own beside', () => {
    expect(localTimeWords('2026-11-24T14:00:00Z', 'Asia/Tokyo')).toBe('(ora italiana; da te sono le 23:00)');
  });

  it('says nothing where the clocks agree', () => {
    expect(localTimeWords('2026-11-24T14:00:00Z', 'Europe/Rome')).toBeNull();
    expect(localTimeWords('2026-11-24T14:00:00Z', 'Europe/Paris')).toBeNull();
  });
});
