import fc from 'fast-check';
import { type Grant, type GrantPlace, holdsPlace, mayGive } from './grant';
import { PERMISSIONS, type Permission, ROLE_DEFINITIONS, type Role, roleMay, ROLES } from './roles';

const id = fc.constantFrom('a', 'b', 'c');
const place: fc.Arbitrary<GrantPlace> = fc.oneof(
  fc.record({ organisationId: id, scope: fc.constant('organisation' as const) }),
  fc.record({ organisationId: id, scope: fc.constant('body' as const), bodyId: id }),
  fc.record({ organisationId: id, scope: fc.constant('edition' as const), editionId: id }),
  fc.record({ organisationId: id, scope: fc.constant('group' as const), editionId: id, groupId: id }),
);
const grant: fc.Arbitrary<Grant> = fc
  .tuple(place, fc.constantFrom(...ROLES))
  .map(([where, role]) => ({ ...where, role }));
const grants = fc.array(grant, { maxLength: 4 });

describe('where a role may be given', () => {
  it('a place holds itself, never another organisation, and what its part holds it holds too', () => {
    fc.assert(
      fc.property(place, place, place, (one, two, three) => {
        expect(holdsPlace(one, one)).toBe(true);
        if (holdsPlace(one, two)) expect(two.organisationId).toBe(one.organisationId);
        if (holdsPlace(one, two) && holdsPlace(two, three)) expect(holdsPlace(one, three)).toBe(true);
        if (one.scope === 'body' && two.scope !== 'body') expect(holdsPlace(one, two)).toBe(false);
        if (one.scope === 'edition' && two.scope === 'body') expect(holdsPlace(one, two)).toBe(false);
      }),
    );
  });

  it('P-33: what somebody gives, with all that its receiver could give on, they could have given themselves', () => {
    fc.assert(
      fc.property(grants, grant, (held, wanted) => {
        fc.pre(mayGive(held, wanted));
        for (const role of ROLES) {
          const passedOn: Grant = { ...wanted, role };
          if (mayGive([wanted], passedOn)) expect([role, mayGive(held, passedOn)]).toEqual([role, true]);
        }
      }),
    );
  });

  it('P-33: nobody gets a right that its giver neither has nor may give, and none outside the place of the giver', () => {
    const potential = (held: readonly Grant[], asked: Permission) =>
      held.flatMap((one) =>
        [one.role, ...(ROLE_DEFINITIONS[one.role].mayGrant as readonly Role[])]
          .filter((role) => roleMay(role, asked))
          .map(() => one),
      );
    fc.assert(
      fc.property(grants, grant, fc.constantFrom(...PERMISSIONS), (held, wanted, asked) => {
        fc.pre(mayGive(held, wanted));
        for (const got of potential([wanted], asked))
          expect(potential(held, asked).some((own) => holdsPlace(own, got))).toBe(true);
      }),
    );
  });

  it('is below or equal: the office makes tutors and colleagues in its own organisation, tutors and learners make nobody', () => {
    const office: Grant = { role: 'admin', organisationId: 'a', scope: 'organisation' };
    const tutor: Grant = { role: 'tutor', organisationId: 'a', scope: 'edition', editionId: 'e' };
    expect([mayGive([office], tutor), mayGive([office], office)]).toEqual([true, true]);
    expect(mayGive([office], { ...tutor, organisationId: 'b' })).toBe(false);
    expect([tutor, office].map((one) => mayGive([tutor, { ...tutor, role: 'learner' }], one))).toEqual([
      false,
      false,
    ]);
  });
});
