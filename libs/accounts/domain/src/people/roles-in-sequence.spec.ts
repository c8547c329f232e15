import { type Grant, rolesThatMay } from '@lumit/shared';
import fc from 'fast-check';
import { endBlockers, type Manager, roleBlockers, suspensionBlockers } from './role-blockers';

/** A grant with its end, of somebody. */
interface Held {
  readonly id: string;
  readonly personId: string;
  readonly grant: Grant;
  readonly endsAt: number | null;
}
interface World {
  readonly now: number;
  readonly held: readonly Held[];
  readonly suspended: ReadonlySet<string>;
}

const PEOPLE = ['office-a', 'office-b', 'p1', 'p2', 'p3', 'never-came'];
const OFFICES = ['a', 'b'];
const [MANAGES] = rolesThatMay('manage-people');
const adminOf = (organisationId: string): Grant => ({ role: 'admin', organisationId, scope: 'organisation' });
const START: World = {
  now: 0,
  held: OFFICES.map((office) => ({
    id: `office-${office}@${office}`,
    personId: `office-${office}`,
    grant: adminOf(office),
    endsAt: null,
  })),
  suspended: new Set(),
};

const grant: fc.Arbitrary<Grant> = fc
  .tuple(fc.constantFrom(...OFFICES), fc.constantFrom('admin', 'tutor', 'learner'))
  .map(([organisationId, role]) =>
    role === 'admin'
      ? adminOf(organisationId)
      : ({ role, organisationId, scope: 'edition', editionId: `e-${organisationId}` } as Grant),
  );
const step = fc.record({
  act: fc.constantFrom('give', 'give', 'give', 'take', 'take', 'suspend', 'restore', 'wait'),
  actor: fc.constantFrom(...PEOPLE),
  target: fc.constantFrom(...PEOPLE),
  grant,
  days: fc.option(fc.integer({ min: -1, max: 4 }), { nil: null }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const runs = ({ now }: World, { endsAt }: Held) => endsAt === null || endsAt > now;
const grantsOf = (world: World, personId: string): Grant[] =>
  world.suspended.has(personId)
    ? []
    : world.held.filter((one) => one.personId === personId && runs(world, one)).map((one) => one.grant);
const managersOf = (world: World, organisationId: string): Manager[] =>
  world.held
    .filter(
      (one) => one.grant.role === MANAGES && one.grant.organisationId === organisationId && runs(world, one),
    )
    .map(({ id, personId, endsAt }) => ({
      grantId: id,
      personId,
      endsAt,
      signsIn: !world.suspended.has(personId) && personId !== 'never-came',
    }));

/** What the rules allow, done; the same world where they refuse. */
function after(world: World, { act, actor, target, grant: wanted, days }: Step): World {
  const id = `${target}@${JSON.stringify(wanted)}`;
  const held = grantsOf(world, actor);
  const without = world.held.filter(
    (one) => one.id !== id && one.id !== `${target}@${wanted.organisationId}`,
  );
  const standing = world.held.find((one) => !without.includes(one) && one.grant.role === wanted.role);
  const change = (next: World): World => {
    const blockers = roleBlockers({
      held,
      grant: wanted,
      managersBefore: managersOf(world, wanted.organisationId),
      managersAfter: managersOf(next, wanted.organisationId),
    });
    return blockers.length > 0 ? world : next;
  };
  if (act === 'wait') return { ...world, now: world.now + 1 };
  if (act === 'take')
    return standing ? change({ ...world, held: world.held.filter((one) => one !== standing) }) : world;
  if (act === 'give') {
    const endsAt = days === null ? null : world.now + days;
    if (world.suspended.has(target) || endBlockers(wanted.role, endsAt, world.now).length > 0) return world;
    const others = world.held.filter((one) => one !== standing);
    return change({
      ...world,
      held: [...others, { id: standing?.id ?? id, personId: target, grant: wanted, endsAt }],
    });
  }
  const open: World = { ...world, suspended: new Set([...world.suspended].filter((one) => one !== target)) };
  const theirs = grantsOf(open, target);
  const blockers = suspensionBlockers({
    held,
    isOneself: actor === target,
    theirs,
    managersAfter: OFFICES.filter((office) =>
      theirs.some((one) => one.role === MANAGES && one.organisationId === office),
    ).map((office) => managersOf(open, office).filter((one) => one.personId !== target)),
  });
  if (act === 'restore') return blockers.some(({ code }) => code !== 'role.last_manager') ? world : open;
  return blockers.length > 0 ? world : { ...open, suspended: new Set([...open.suspended, target]) };
}

describe('roles given and taken one after the other', () => {
  it('P-33: over 2,000 steps by everybody nobody gains or loses what the one who acted does not manage, and somebody always manages', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 50, maxLength: 50 }), (steps) => {
        let world = START;
        for (const one of steps) {
          const next = after(world, one);
          if (one.act !== 'wait')
            for (const personId of PEOPLE) {
              const [before, now] = [grantsOf(world, personId), grantsOf(next, personId)].map((all) =>
                all.map((own) => JSON.stringify(own)),
              );
              const moved = [
                ...grantsOf(world, personId).filter((own) => !now?.includes(JSON.stringify(own))),
                ...grantsOf(next, personId).filter((own) => !before?.includes(JSON.stringify(own))),
              ];
              for (const own of moved)
                expect(grantsOf(world, one.actor)).toContainEqual(adminOf(own.organisationId));
            }
          for (const office of OFFICES)
            expect(managersOf(next, office).some(({ signsIn, endsAt }) => signsIn && endsAt === null)).toBe(
              true,
            );
          world = next;
        }
      }),
      { numRuns: 40 },
    );
  });
});
