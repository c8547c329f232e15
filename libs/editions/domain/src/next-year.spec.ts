import { nextYearsStart, nextYearsTitle, slugOf } from './next-year';

describe('next year’s edition', () => {
  it.each([
    ['LUMIT 2026-27', 'LUMIT 2027-28'],
    ['LUMIT 2026/2027', 'LUMIT 2027/2028'],
    ['PRISMA 2099-00', 'PRISMA 2100-01'],
    ['Corso 2026, gruppo 12026', 'Corso 2027, gruppo 12026'],
    ['Corso base', 'Corso base'],
  ])('%s becomes %s', (title, next) => expect(nextYearsTitle(title)).toBe(next));

  it('begins on the same day of the week', () => {
    const weekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay();
    for (const day of ['2026-10-01', '2024-02-29', '2027-12-31'])
      expect(weekday(nextYearsStart(day))).toBe(weekday(day));
  });

  it.each([
    ['LUMIT 2026-27', 'lumit-2026-27'],
    ['  Città & Università! ', 'citta-universita'],
    ['中文', ''],
  ])('%s is %s in addresses', (title, slug) => expect(slugOf(title)).toBe(slug));
});
