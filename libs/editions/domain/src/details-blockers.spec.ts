import fc from 'fast-check';
import { detailsBlockers, NOTHING_STANDS, type StandingFacts } from './details-blockers';
import { anyDay, someDetails } from './testing/arbitraries';

const STANDS: StandingFacts = { ...NOTHING_STANDS, moduleCodes: ['M1', 'M2'] };
const codesOf = (details: Parameters<typeof detailsBlockers>[0], facts: StandingFacts = STANDS) =>
  detailsBlockers(details, facts).map(({ code }) => code);

describe('details of an edition against what stands', () => {
  it('keeps every class session between first and last day, whatever days they are', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.array(anyDay, { maxLength: 6 }), (startsOn, endsOn, days) => {
        const classDays = days.map((day, place) => ({ number: place + 1, day }));
        const codes = codesOf(someDetails({ startsOn, endsOn }), { ...STANDS, classDays });
        const isInside = startsOn <= endsOn && days.every((day) => startsOn <= day && day <= endsOn);
        expect(codes.length === 0).toBe(isInside);
      }),
    );
  });

  it('adds no reason when class sessions, people or groups go away', () => {
    const facts = fc.record({
      classDays: fc.array(fc.record({ number: fc.nat({ max: 99 }), day: anyDay })),
      people: fc.nat({ max: 100 }),
    });
    fc.assert(
      fc.property(facts, (some) => {
        const before = codesOf(someDetails(), { ...STANDS, ...some });
        const fewer = { ...STANDS, classDays: some.classDays.slice(1), people: Math.max(0, some.people - 1) };
        for (const code of codesOf(someDetails(), fewer)) expect(before).toContain(code);
      }),
    );
  });

  it('names the first class session that would fall outside, and how many do', () => {
    const classDays = [
      { number: 3, day: '2026-09-30' },
      { number: 4, day: '2026-09-01' },
      { number: 5, day: '2027-06-01' },
    ];
    expect(detailsBlockers(someDetails(), { ...STANDS, classDays })).toEqual([
      {
        code: 'edition.classes_before_start',
        params: { count: 2, number: 3, day: '2026-09-30', field: 'startsOn' },
      },
      {
        code: 'edition.classes_after_end',
        params: { count: 1, number: 5, day: '2027-06-01', field: 'endsOn' },
      },
    ]);
  });

  it('closes applications after they open, and on the last day in Rome at the latest', () => {
    const window = (applicationsOpenAt: string | null, applicationsCloseAt: string | null) =>
      codesOf(someDetails({ applicationsOpenAt, applicationsCloseAt }));
    expect(window('2026-09-01T08:00:00Z', '2026-09-01T08:00:00Z')).toEqual([
      'edition.applications_close_before_open',
    ]);
    expect(window(null, '2027-05-31T21:59:00Z')).toEqual([]);
    expect(window(null, '2027-05-31T22:00:00Z')).toEqual(['edition.applications_close_after_end']);
    expect(window('2026-09-01T08:00:00Z', null)).toEqual([]);
  });

  it('has a seat for everybody who is in', () => {
    expect(codesOf(someDetails({ seats: 24 }), { ...STANDS, people: 24 })).toEqual([]);
    expect(codesOf(someDetails({ seats: 23 }), { ...STANDS, people: 24 })).toEqual([
      'edition.seats_below_people',
    ]);
    expect(codesOf(someDetails({ seats: null }), { ...STANDS, people: 24 })).toEqual([]);
  });

  it('stays open to other changes where a list brought in more people than seats', () => {
    const full = { ...STANDS, people: 24, seats: 20 };
    expect(codesOf(someDetails({ seats: 20 }), full)).toEqual([]);
    expect(codesOf(someDetails({ seats: 22 }), full)).toEqual([]);
    expect(codesOf(someDetails({ seats: 19 }), full)).toEqual(['edition.seats_below_people']);
  });

  it('plans each module once, and only modules of the programme', () => {
    const plan = [
      { moduleCode: 'M1', minutes: 60 },
      { moduleCode: 'M9', minutes: 60 },
      { moduleCode: null, minutes: 60 },
      { moduleCode: 'M1', minutes: 30 },
      { moduleCode: null, minutes: 0 },
    ];
    expect(codesOf(someDetails({ plan }))).toEqual([
      'edition.module_twice',
      'edition.module_twice',
      'edition.module_unknown',
    ]);
  });

  it('keeps groups that somebody is in, and takes no two names that read the same', () => {
    const [a, b] = ['00000000-0000-4000-8000-00000000000a', '00000000-0000-4000-8000-00000000000b'];
    const facts = { ...STANDS, groupIds: [a, b], usedGroups: [{ id: a, name: 'Lucca' }] };
    const groups = (...list: Array<[string | null, string]>) =>
      codesOf(someDetails({ groups: list.map(([id, name]) => ({ id, name })) }), facts);
    expect(groups([a, 'Lucca città'], [null, 'Versilia'])).toEqual([]);
    expect(groups([b, 'Pisa'])).toEqual(['edition.group_in_use']);
    expect(groups([a, 'Lucca'], [null, 'LUCCA '])).toEqual(['edition.group_twice']);
    expect(groups([a, 'Lucca'], [a, 'Pisa'])).toEqual(['edition.group_unknown']);
    expect(groups([a, 'Lucca'], ['00000000-0000-4000-8000-00000000000c', 'Pisa'])).toEqual([
      'edition.group_unknown',
    ]);
  });
});
