import fc from 'fast-check';
import { GiveRole } from './people.contract';
import { endOfDay } from './role-blockers';

const EDITION = '00000000-0000-4000-8000-0000000000ed';

describe('a role as it is asked for', () => {
  it('has its place where the role may be held, and nowhere else', () => {
    const asked = (role: string, editionId: string | null) =>
      GiveRole.safeParse({ role, editionId, endsOn: null }).success;
    expect([asked('tutor', EDITION), asked('admin', null)]).toEqual([true, true]);
    expect([asked('tutor', null), asked('admin', EDITION), asked('auditor', null)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('has a last day that ends: every day that is taken has an end in Italy', () => {
    const day = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (endsOn) => {
        const read = GiveRole.safeParse({ role: 'admin', editionId: null, endsOn });
        if (read.success) expect(endOfDay(endsOn)).toBeGreaterThan(Date.parse(`${endsOn}T00:00:00Z`));
      }),
      { examples: [['9999-12-31'], ['2199-12-31'], ['2000-01-01'], ['1893-10-31']] },
    );
  });
});
