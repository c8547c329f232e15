import { GRANT_SCOPES, PERMISSIONS, roleMay, ROLES } from '@lumit/shared';
import fc from 'fast-check';
import type { Grant } from './actor';
import { mayAnywhere, placesOf, reaches, reachOf } from './reach';

const IDS = ['a', 'b', 'c'];
const id = fc.constantFrom(...IDS);
const role = fc.constantFrom(...ROLES);
const grant: fc.Arbitrary<Grant> = fc.oneof(
  fc.record({ role, organisationId: id, scope: fc.constant('organisation' as const) }),
  fc.record({ role, organisationId: id, scope: fc.constant('body' as const), bodyId: id }),
  fc.record({ role, organisationId: id, scope: fc.constant('edition' as const), editionId: id }),
  fc.record({ role, organisationId: id, scope: fc.constant('group' as const), editionId: id, groupId: id }),
);
const grants = fc.array(grant, { maxLength: 6 });
const permission = fc.constantFrom(...PERMISSIONS);
const scopes = {
  organisation: 'organisations',
  body: 'bodies',
  edition: 'editions',
  group: 'groups',
} as const;

describe('where somebody may do something', () => {
  it('is nowhere for who holds no role that may', () => {
    fc.assert(
      fc.property(grants, permission, (held, asked) => {
        const without = held.filter((one) => !roleMay(one.role, asked));
        expect(mayAnywhere({ grants: without }, asked)).toBe(false);
        expect(Object.values(reachOf({ grants: without }, asked)).flat()).toEqual([]);
      }),
    );
  });

  it('is under each scope what grants of that scope name, and nothing of the others', () => {
    fc.assert(
      fc.property(grants, permission, (held, asked) => {
        const reach = reachOf({ grants: held }, asked);
        for (const scope of GRANT_SCOPES) {
          const only = held.filter((one) => one.scope === scope);
          expect(reach[scopes[scope]]).toEqual(reachOf({ grants: only }, asked)[scopes[scope]]);
          expect(reach[scopes[scope]]).toHaveLength(only.filter((one) => roleMay(one.role, asked)).length);
        }
      }),
    );
  });

  it('never grows narrower by one more grant', () => {
    fc.assert(
      fc.property(grants, grant, permission, (held, more, asked) => {
        const before = reachOf({ grants: held }, asked);
        const after = reachOf({ grants: [...held, more] }, asked);
        for (const name of Object.values(scopes))
          expect(after[name]).toEqual(expect.arrayContaining([...before[name]]));
      }),
    );
  });

  it('holds a whole edition only by itself or with all of its organisation: a group or a body of it is not enough', () => {
    const edition = { id: 'e', organisationId: 'o' };
    const at = (one: object) => placesOf([{ role: 'tutor', organisationId: 'o', ...one } as Grant]);
    expect(reaches(at({ scope: 'edition', editionId: 'e' }), edition)).toBe(true);
    expect(reaches(at({ scope: 'organisation' }), edition)).toBe(true);
    expect(reaches(at({ scope: 'group', editionId: 'e', groupId: 'g' }), edition)).toBe(false);
    expect(reaches(at({ scope: 'body', bodyId: 'b' }), edition)).toBe(false);
    expect(reaches(at({ scope: 'edition', editionId: 'other' }), edition)).toBe(false);
  });
});
