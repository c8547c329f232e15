import { type Grant, holdsPlace, ROLES } from '@lumit/shared';
import fc from 'fast-check';
import {
  endBlockers,
  endOfDay,
  type Manager,
  roleBlockers,
  staysManaged,
  suspensionBlockers,
} from './role-blockers';

const OFFICE: Grant = { role: 'admin', organisationId: 'a', scope: 'organisation' };
const tutorOf = (organisationId: string, editionId: string): Grant => ({
  role: 'tutor',
  organisationId,
  scope: 'edition',
  editionId,
});
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);
const manager = (grantId: string, change: Partial<Manager> = {}): Manager => ({
  grantId,
  personId: grantId,
  endsAt: null,
  signsIn: true,
  ...change,
});
const someManagers = fc.uniqueArray(fc.nat({ max: 5 }), { maxLength: 4 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        grantId: fc.constant(`g${id}`),
        personId: fc.constant(`p${id % 3}`),
        endsAt: fc.option(fc.nat({ max: 100 }), { nil: null }),
        signsIn: fc.boolean(),
      }),
    ),
  ),
);

describe('who may change a role', () => {
  it('P-33: an organisation that somebody manages without end always keeps such a person, whatever is changed', () => {
    fc.assert(
      fc.property(someManagers, someManagers, (before, after) => {
        fc.pre(staysManaged(before));
        const refusals = roleBlockers({
          held: [OFFICE],
          grant: OFFICE,
          managersBefore: before,
          managersAfter: after,
        });
        if (!staysManaged(after) && before.every((one) => after.every((two) => two.grantId !== one.grantId)))
          expect(codes(refusals)).toContain('role.last_manager');
        if (refusals.length === 0) expect(staysManaged(after) || after.length > 0).toBe(true);
      }),
    );
  });

  it('P-33: who only adds is never stopped by who manages, nor who acts where enough are left', () => {
    fc.assert(
      fc.property(someManagers, (before) => {
        const more = [...before, manager('new', { signsIn: false, endsAt: 5 })];
        const change = { held: [OFFICE], grant: OFFICE, managersBefore: before };
        expect(roleBlockers({ ...change, managersAfter: more })).toEqual([]);
        expect(roleBlockers({ ...change, managersAfter: [manager('new')] })).toEqual([]);
      }),
    );
  });

  it('P-33: the last who manages may neither go nor get an end, also where others were only invited or leave soon', () => {
    const managersBefore = [
      manager('me'),
      manager('invited', { signsIn: false }),
      manager('leaves', { endsAt: 9 }),
    ];
    const change = { held: [OFFICE], grant: OFFICE, managersBefore };
    const gone = managersBefore.filter(({ grantId }) => grantId !== 'me');
    expect(codes(roleBlockers({ ...change, managersAfter: gone }))).toEqual(['role.last_manager']);
    const ends = managersBefore.map((one) => (one.grantId === 'me' ? { ...one, endsAt: 50 } : one));
    expect(codes(roleBlockers({ ...change, managersAfter: ends }))).toEqual(['role.last_manager']);
    const invitedGone = managersBefore.filter(({ grantId }) => grantId !== 'invited');
    expect(roleBlockers({ ...change, managersAfter: invitedGone })).toEqual([]);
  });

  it('says all reasons at once', () => {
    const learner: Grant = { role: 'learner', organisationId: 'b', scope: 'edition', editionId: 'e' };
    const change = { held: [OFFICE], managersBefore: [], managersAfter: [] };
    expect(codes(roleBlockers({ ...change, grant: learner }))).toEqual([
      'role.not_yours_to_give',
      'role.comes_with_enrolment',
    ]);
    expect(roleBlockers({ ...change, grant: tutorOf('a', 'e') })).toEqual([]);
    expect(codes(roleBlockers({ ...change, grant: tutorOf('b', 'e') }))).toEqual(['role.not_yours_to_give']);
  });
});

describe('who may suspend somebody', () => {
  const base = { held: [OFFICE], isOneself: false, theirs: [], managersAfter: [] };
  const id = fc.constantFrom('a', 'b');
  const grant: fc.Arbitrary<Grant> = fc.oneof(
    fc.record({
      role: fc.constantFrom(...ROLES),
      organisationId: id,
      scope: fc.constant('organisation' as const),
    }),
    fc.record({
      role: fc.constantFrom(...ROLES),
      organisationId: id,
      scope: fc.constant('edition' as const),
      editionId: id,
    }),
  );

  it('P-33: never one who holds anything outside the scope of who suspends', () => {
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 3 }), fc.array(grant, { maxLength: 3 }), (held, theirs) => {
        const outside = theirs.some((one) => !held.some((own) => holdsPlace(own, one)));
        if (outside)
          expect(codes(suspensionBlockers({ ...base, held, theirs }))).toContain('person.beyond_your_reach');
      }),
    );
  });

  it('is who could take away each of their roles, also that of a learner; never oneself, never the last', () => {
    const learner: Grant = { role: 'learner', organisationId: 'a', scope: 'edition', editionId: 'e' };
    expect(suspensionBlockers({ ...base, theirs: [learner, tutorOf('a', 'e')] })).toEqual([]);
    expect(codes(suspensionBlockers({ ...base, theirs: [learner, tutorOf('b', 'e')] }))).toEqual([
      'person.beyond_your_reach',
    ]);
    expect(codes(suspensionBlockers({ ...base, isOneself: true, managersAfter: [[]] }))).toEqual([
      'person.yourself',
      'role.last_manager',
    ]);
    expect(suspensionBlockers({ ...base, theirs: [OFFICE], managersAfter: [[manager('other')]] })).toEqual(
      [],
    );
  });
});

describe('the last day of a role', () => {
  it('is over at midnight in Italy, in summer and in winter and on the days of the change', () => {
    const at = (day: string) => new Date(endOfDay(day)).toISOString();
    expect(at('2026-12-31')).toBe('2026-12-31T23:00:00.000Z');
    expect(at('2027-06-30')).toBe('2027-06-30T22:00:00.000Z');
    expect(at('2027-03-28')).toBe('2027-03-28T22:00:00.000Z');
    expect(at('2026-10-25')).toBe('2026-10-25T23:00:00.000Z');
  });

  it('must be still to come', () => {
    expect(codes(endBlockers('tutor', 5, 5))).toEqual(['role.ends_in_the_past']);
    expect([endBlockers('tutor', 6, 5), endBlockers('tutor', null, 5)]).toEqual([[], []]);
    expect(codes(endBlockers('inspector', null, 5))).toEqual(['role.needs_an_end']);
    expect(endBlockers('inspector', 6, 5)).toEqual([]);
  });
});
