import { randomUUID } from 'node:crypto';
import { aGrant } from '@lumit/accounts/api/testing';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { startTestApp, type TestApp, type TestReply } from '@lumit/platform/testing';
import fc from 'fast-check';
import { FEATURES } from '../app.module';
import { anOffice, type Office, peopleOf, somebody } from './office.testing';

/** Over HTTP, each with a look at the whole database before and after; the rules alone see far more in `libs`. */
const STEPS = 500;

/** A step, by numbers that are taken modulo what there is. */
const step = fc.record({
  act: fc.constantFrom(
    'give',
    'give',
    'give',
    'take',
    'take',
    'suspend',
    'restore',
    'restore',
    'invite',
    'wait',
  ),
  /** Half of them by the two who may do most: or nearly everything would be refused. */
  actor: fc.oneof(fc.nat({ max: 1 }), fc.nat()),
  target: fc.nat(),
  office: fc.nat({ max: 1 }),
  edition: fc.nat({ max: 2 }),
  role: fc.constantFrom('admin', 'admin', 'tutor', 'learner'),
  days: fc.option(fc.nat({ max: 3 }), { nil: null }),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Held {
  readonly person_id: string;
  readonly role: string;
  readonly organisation_id: string;
  readonly edition_id: string | null;
  readonly permanent: boolean;
}

let test: TestApp;
let offices: readonly [Office, Office];
let people: string[];
beforeAll(async () => {
  test = await startTestApp({ modules: FEATURES, startAt: '2026-12-01T09:00:00Z' });
  offices = [await anOffice(test), await anOffice(test)];
  people = offices.map(({ adminId }) => adminId);
  for (const { organisationId, editionId, adminId } of offices) {
    const personId = await somebody(test);
    await aGrant(test.dataSource, { personId, role: 'admin', organisationId });
    const tutor = await somebody(test);
    await aGrant(test.dataSource, { personId: tutor, role: 'tutor', organisationId, editionId });
    people.push(personId, tutor, (await anEnrolment(test.dataSource, { editionId })).personId);
    // Somebody who works for both: where each of the two could reach into the other.
    const [first] = offices;
    if (organisationId !== first.organisationId)
      await aGrant(test.dataSource, { personId: adminId, role: 'tutor', ...placeOf(first) });
  }
  people.push(await somebody(test));
});
afterAll(() => test.close());

const placeOf = ({ organisationId, editionId }: Office) => ({ organisationId, editionId });
const at = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

/** What everybody holds now, as the tables say it and not as the program does: nothing while they are suspended. */
const everything = () =>
  test.dataSource.query<Held[]>(
    `select g.person_id, g.role, g.organisation_id, g.edition_id, g.ends_at is null as permanent
       from role_grant g join person p on p.id = g.person_id and p.state = 'active'
      where g.ends_at is null or g.ends_at > $1 order by 1, 2, 3, 4`,
    [test.clock.now()],
  );
const isAdmin = (all: readonly Held[], personId: string, organisationId: string) =>
  all.some(
    (one) => one.person_id === personId && one.role === 'admin' && one.organisation_id === organisationId,
  );
const keyOf = ({ permanent: _, ...one }: Held) => JSON.stringify(one);
const counts = async () => {
  const [row] = await test.dataSource.query<{ audited: number; told: number }[]>(
    `select (select count(*)::int from audit_entry where action like 'role.%' or action like 'person.%') as audited,
            (select count(*)::int from outgoing_mail where kind in ('role.given', 'role.taken_away', 'person.restored')) as told`,
  );
  return row ?? { audited: 0, told: 0 };
};

async function take(one: Step): Promise<TestReply | null> {
  if (one.act === 'wait') {
    test.clock.advance(86_400);
    return null;
  }
  const office = at(offices, one.office);
  const [actor, target] = [at(people, one.actor), at(people, one.target)];
  const caller = test.as({ personId: actor });
  const url = `${peopleOf(office.organisationId)}/${target}`;
  const endsOn =
    one.days === null
      ? null
      : new Date(test.clock.now().getTime() + one.days * 86_400_000).toISOString().slice(0, 10);
  const edition = one.edition === 2 ? null : at(offices, one.edition).editionId;
  const role = { role: one.role, editionId: one.role === 'admin' ? null : edition, endsOn };
  switch (one.act) {
    case 'give':
      return caller.post(`${url}/roles`, role);
    case 'take': {
      const [grant] = await test.dataSource.query<{ id: string }[]>(
        'select id from role_grant where person_id = $1 order by id limit 1',
        [target],
      );
      return caller.delete(`${url}/roles/${grant?.id ?? randomUUID()}`);
    }
    case 'invite': {
      const email = `p${randomUUID()}@ente.it`;
      const reply = await caller.post(peopleOf(office.organisationId), {
        email,
        givenName: 'Ada',
        familyName: 'Neri',
        role,
      });
      if (reply.status < 400 && people.length < 20) people.push(reply.body.personId);
      return reply;
    }
    default:
      return caller.post(`${url}/${one.act}`, { reason: 'Una prova' });
  }
}

describe('roles given and taken by everybody at random', () => {
  it('P-33: nobody ever holds more than who gave it, nor outside their organisation; somebody always manages it', async () => {
    const seed = Number(process.env['FUZZ_SEED'] ?? 33);
    const done = { changed: 0, refused: 0 };
    for (const one of fc.sample(step, { numRuns: STEPS, seed })) {
      const who = [...people];
      const before = await everything();
      const counted = await counts();
      const reply = await take(one);
      const after = await everything();
      if (reply) {
        const actor = at(who, one.actor);
        expect([one, reply.status < 500]).toEqual([one, true]);
        const known = new Set(before.map(keyOf));
        const left = new Set(after.map(keyOf));
        const changed = [
          ...after.filter((held) => !known.has(keyOf(held))),
          ...before.filter((held) => !left.has(keyOf(held))),
        ];
        for (const held of changed) {
          // Whatever anybody gained or lost: the one who acted was in the office of that very organisation.
          expect([one, held, isAdmin(before, actor, held.organisation_id)]).toEqual([one, held, true]);
          if (one.act === 'give' || one.act === 'invite')
            expect([one, held.role]).toEqual([one, expect.stringMatching(/^(admin|tutor)$/)]);
        }
        if (reply.status >= 400) expect([one, after]).toEqual([one, before]);
        const now = await counts();
        if (changed.length > 0) expect([one, now.audited > counted.audited]).toEqual([one, true]);
        if (changed.length > 0 && one.act !== 'suspend')
          expect([one, now.told > counted.told]).toEqual([one, true]);
        if (reply.status >= 400) expect([one, now]).toEqual([one, counted]);
        done[reply.status < 400 ? 'changed' : 'refused'] += 1;
      }
      for (const { organisationId } of offices) {
        const managed = await test.dataSource.query(
          `select from role_grant g join person p on p.id = g.person_id
            where g.organisation_id = $1 and g.role = 'admin' and g.ends_at is null
              and p.state = 'active' and p.password_hash is not null`,
          [organisationId],
        );
        expect([one, managed.length > 0]).toEqual([one, true]);
      }
    }
    // A test in which nothing happens, or everything, would prove nothing.
    expect(done.changed).toBeGreaterThan(STEPS / 20);
    expect(done.refused).toBeGreaterThan(STEPS / 4);
  });
});
