import fc from 'fast-check';
import { APPLICATION_STATES } from './application-state';
import { FIELD_CODES } from './field-code';
import { forgetting, type KeptApplication } from './forgetting';

const anyApplication: fc.Arbitrary<KeptApplication> = fc.record({
  state: fc.constantFrom(...APPLICATION_STATES),
  answers: fc.dictionary(fc.constantFrom(...FIELD_CODES), fc.string()),
  closesAt: fc.option(fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') })),
  endsOn: fc.constantFrom('2027-05-31', '2026-12-31', '2028-02-29'),
});
const anyNow = fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2031-01-01') });
const kept: KeptApplication = {
  state: 'rejected',
  answers: { givenName: 'Anna', motivation: 'Perché sì' },
  closesAt: Date.parse('2026-12-07T22:59:00Z'),
  endsOn: '2027-05-31',
};
const kind = (application: Partial<KeptApplication>, at: string) =>
  forgetting({ ...kept, ...application }, Date.parse(at)).kind;

describe('what is forgotten of applications', () => {
  it('nothing comes back with time', () => {
    const RANK = { keep: 0, shorten: 1, delete: 2 } as const;
    fc.assert(
      fc.property(anyApplication, anyNow, fc.nat(), (application, now, later) => {
        expect(RANK[forgetting(application, now + later).kind]).toBeGreaterThanOrEqual(
          RANK[forgetting(application, now).kind],
        );
      }),
    );
  });

  it('who was admitted keeps an application, and a second time takes no more of it', () => {
    fc.assert(
      fc.property(anyApplication, anyNow, (application, now) => {
        const admitted: KeptApplication = { ...application, state: 'admitted' };
        const done = forgetting(admitted, now);
        expect(done.kind).not.toBe('delete');
        if (done.kind !== 'shorten') return;
        expect(Object.keys(done.answers)).not.toContain('motivation');
        expect(forgetting({ ...admitted, answers: done.answers }, now)).toEqual({ kind: 'keep' });
      }),
    );
  });

  it('a draft stays a month after the deadline, an application a year after the edition', () => {
    expect(kind({ state: 'draft' }, '2027-01-06T22:58:00Z')).toBe('keep');
    expect(kind({ state: 'draft' }, '2027-01-06T22:59:00Z')).toBe('delete');
    expect(kind({ state: 'draft', closesAt: null }, '2027-01-06T22:59:00Z')).toBe('keep');
    expect(kind({}, '2028-05-31T23:59:00Z')).toBe('keep');
    expect(kind({}, '2028-06-01T00:00:00Z')).toBe('delete');
    expect(kind({ state: 'admitted' }, '2028-06-01T00:00:00Z')).toBe('shorten');
    expect(kind({ endsOn: '2028-02-29' }, '2029-03-01T00:00:00Z')).toBe('delete');
  });
});
