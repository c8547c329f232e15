import { addDays, daysBetween, romeWallClock } from '@lumit/shared';
import fc from 'fast-check';
import { type DatedEdition, moveDates } from './move-dates';
import { anyDay, anyInstant } from './testing/arbitraries';

const anyClass = fc.record({
  number: fc.nat({ max: 50 }),
  startsAt: anyInstant,
  endsAt: anyInstant,
  breaks: fc.array(fc.record({ from: anyInstant, to: anyInstant }), { maxLength: 2 }),
});
const anyEdition: fc.Arbitrary<DatedEdition> = fc.record({
  startsOn: anyDay,
  endsOn: anyDay,
  applicationsOpenAt: fc.option(anyInstant),
  applicationsCloseAt: fc.option(anyInstant),
  classes: fc.array(anyClass, { maxLength: 4 }),
});
const instantsOf = ({ applicationsOpenAt, applicationsCloseAt, classes }: DatedEdition) => [
  applicationsOpenAt,
  applicationsCloseAt,
  ...classes.flatMap(({ startsAt, endsAt, breaks }) => [
    startsAt,
    endsAt,
    ...breaks.flatMap(({ from, to }) => [from, to]),
  ]),
];
const wall = (instant: string) => romeWallClock(Date.parse(instant) / 1000);

const withClass = (startsAt: string, endsAt: string): DatedEdition => ({
  startsOn: '2026-10-01',
  endsOn: '2027-05-31',
  applicationsOpenAt: null,
  applicationsCloseAt: null,
  classes: [{ number: 7, startsAt, endsAt, breaks: [] }],
});

describe('the dates of a copied edition', () => {
  it('are all as many days later, at the same time on clocks in Rome', () => {
    fc.assert(
      fc.property(anyEdition, anyDay, (edition, startsOn) => {
        const moved = moveDates(edition, startsOn);
        if (moved.kind !== 'moved') return;
        const days = daysBetween(edition.startsOn, startsOn);
        expect(moved.edition.startsOn).toBe(startsOn);
        expect(daysBetween(moved.edition.startsOn, moved.edition.endsOn)).toBe(
          daysBetween(edition.startsOn, edition.endsOn),
        );
        const after = instantsOf(moved.edition);
        instantsOf(edition).forEach((before, place) => {
          const then = after[place];
          if (!before || !then) return expect(then).toBe(before);
          const { day, time } = wall(before);
          expect(wall(then)).toEqual({ day: addDays(day, days), time });
        });
      }),
    );
  });

  it('come back when they are moved back', () => {
    fc.assert(
      fc.property(anyEdition, anyDay, (edition, startsOn) => {
        const there = moveDates(edition, startsOn);
        if (there.kind !== 'moved') return;
        const back = moveDates(there.edition, edition.startsOn);
        if (back.kind === 'moved') expect(back.edition).toEqual(edition);
      }),
    );
  });

  it('keep 15:00 at 15:00 when the clocks have changed meanwhile', () => {
    // 27 October 2026 is winter; 26 October 2027 is still summer.
    const moved = moveDates(withClass('2026-10-27T14:00:00Z', '2026-10-27T16:00:00Z'), '2027-09-30');
    expect(moved).toMatchObject({
      kind: 'moved',
      edition: {
        endsOn: '2028-05-29',
        classes: [{ startsAt: '2027-10-26T13:00:00.000Z', endsAt: '2027-10-26T15:00:00.000Z' }],
      },
    });
  });

  it('B-741: are asked about where a time does not exist or exists twice, all of them, and nothing is moved', () => {
    // From Sunday 21 March 2027 to Sunday 28 March 2027, when 02:30 is skipped; from 24 to 31 October, when it comes twice.
    const spring = moveDates(withClass('2027-03-21T01:30:00Z', '2027-03-21T03:00:00Z'), '2026-10-08');
    expect(spring).toEqual({
      kind: 'unclear',
      times: [{ number: 7, day: '2027-03-28', time: '02:30', kind: 'none' }],
    });
    const autumn = moveDates(
      {
        ...withClass('2027-10-24T00:30:00Z', '2027-10-24T00:45:00Z'),
        applicationsOpenAt: '2027-10-24T00:10:00Z',
      },
      '2026-10-08',
    );
    expect(autumn).toMatchObject({
      kind: 'unclear',
      times: [
        { number: null, day: '2027-10-31', time: '02:10', kind: 'two' },
        { number: 7, time: '02:30', kind: 'two' },
        { number: 7, time: '02:45', kind: 'two' },
      ],
    });
  });

  it('keep the second of a deadline', () => {
    const moved = moveDates(
      {
        ...withClass('2026-10-27T14:00:00Z', '2026-10-27T16:00:00Z'),
        applicationsCloseAt: '2026-12-07T22:59:59.999Z',
      },
      '2026-10-02',
    );
    expect(moved).toMatchObject({ edition: { applicationsCloseAt: '2026-12-08T22:59:59.999Z' } });
  });
});
