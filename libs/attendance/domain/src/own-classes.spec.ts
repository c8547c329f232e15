import fc from 'fast-check';
import { hoursOf } from './hours';
import { type CalendarClass, ownClasses, parallelPlaces } from './own-classes';
import { type PresenceKind, UNSET_PRESENCE } from './presence';

const HOUR = 3600;
const rules = { excusedCounts: false };
const GROUPS = ['A', 'B', 'C'] as const;
type Group = (typeof GROUPS)[number];

interface Meeting {
  readonly groupId: Group | null;
  readonly moduleCode: string | null;
  readonly hours: number;
}

/** One person's record over a calendar in order of time: what was said in each class session, null where nothing was. */
function calendarOf(
  meetings: readonly Meeting[],
  said: readonly (PresenceKind | null)[],
  held = meetings.length,
) {
  const parallel = parallelPlaces(meetings);
  return meetings.map(({ groupId, moduleCode, hours }, index): CalendarClass => {
    const time = { startsAt: index * 24 * HOUR, endsAt: (index * 24 + hours) * HOUR, breaks: [] };
    const kind = said[index] ?? 'unset';
    const intervals = kind === 'present' ? [{ from: time.startsAt, to: time.endsAt }] : [];
    return {
      time,
      groupId,
      moduleCode,
      modality: 'presenza',
      parallel: parallel[index] ?? null,
      endedEarlyAt: null,
      closed: index < held,
      presence: { ...UNSET_PRESENCE, kind, intervals },
    };
  });
}
const hoursFor = (calendar: readonly CalendarClass[], group: Group | null) =>
  hoursOf(ownClasses(calendar, group, rules), rules, null);
const inHours = ({ attendedSeconds, plannedSeconds, remainingSeconds }: ReturnType<typeof hoursOf>) =>
  [attendedSeconds, plannedSeconds, remainingSeconds].map((seconds) => seconds / HOUR);

const anyMeeting = fc.record({
  groupId: fc.constantFrom(null, ...GROUPS),
  moduleCode: fc.constantFrom(null, 'M1', 'M2'),
  hours: fc.integer({ min: 1, max: 4 }),
});
const anyKind = fc.constantFrom<PresenceKind>('present', 'absent', 'excused', 'exempt', 'unset');
/** A person who changes group now and then: marked in the class sessions of the group of the moment, and in no other. */
const anyHistory = fc
  .array(fc.record({ meeting: anyMeeting, group: fc.constantFrom(...GROUPS), kind: anyKind }), {
    maxLength: 12,
  })
  .chain((steps) =>
    fc.record({
      meetings: fc.constant(steps.map(({ meeting }) => meeting)),
      said: fc.constant(
        steps.map(({ meeting, group, kind }) =>
          meeting.groupId === null || meeting.groupId === group ? kind : null,
        ),
      ),
      held: fc.nat({ max: steps.length }),
      now: fc.constantFrom(...GROUPS, null),
    }),
  );

describe('ownClasses', () => {
  it('keeps all that was attended, whatever the changes of group and the group of today', () => {
    fc.assert(
      fc.property(anyHistory, ({ meetings, said, held, now }) => {
        const attended = meetings.reduce(
          (sum, { hours }, index) => sum + (said[index] === 'present' && index < held ? hours * HOUR : 0),
          0,
        );
        const hours = hoursFor(calendarOf(meetings, said, held), now);
        expect(hours.attendedSeconds).toBe(attended);
        expect(hours.attendedSeconds + hours.remainingSeconds).toBeLessThanOrEqual(hours.plannedSeconds);
      }),
    );
  });

  it('asks of who changes between groups of the same plan no more than of who stays', () => {
    const anyPlan = fc.array(
      fc.record({ moduleCode: fc.constantFrom('M1', 'M2', null), hours: fc.integer({ min: 1, max: 4 }) }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(fc.constantFrom(...GROUPS), { minLength: 5 }),
        anyKind,
        fc.nat(15),
        (...facts) => {
          const [plan, groups, kind, held] = facts;
          // Every group meets for each item of the plan, one group after the other; the person was in `groups[i]` for item i.
          const meetings = plan.flatMap((item) => GROUPS.map((groupId) => ({ ...item, groupId })));
          const said = plan.flatMap((_, item) =>
            GROUPS.map((group) => (group === groups[item] ? kind : null)),
          );
          const now = groups[plan.length] ?? 'A';
          const stays = calendarOf(
            meetings,
            meetings.map(({ groupId }) => (groupId === now ? 'absent' : null)),
            held,
          );
          const planned = hoursFor(stays, now).plannedSeconds;
          const changed = hoursFor(calendarOf(meetings, said, held), now);
          if (kind === 'exempt') expect(changed.plannedSeconds).toBeLessThanOrEqual(planned);
          else expect(changed.plannedSeconds).toBe(planned);
        },
      ),
    );
  });

  it('is the group’s calendar and what is for everybody for who never changed', () => {
    fc.assert(
      fc.property(fc.array(anyMeeting, { maxLength: 8 }), fc.array(anyKind), (meetings, kinds) => {
        const said = meetings.map(({ groupId }, index) =>
          groupId === null || groupId === 'A' ? (kinds[index] ?? null) : null,
        );
        const calendar = calendarOf(meetings, said);
        expect(ownClasses(calendar, 'A', rules)).toEqual(
          calendar.filter(({ groupId }) => groupId === null || groupId === 'A'),
        );
      }),
    );
  });

  it('keeps 17 of 20 hours when a person of A, whose first class session B does not have, moves to B', () => {
    const meetings: Meeting[] = [
      { groupId: 'A', moduleCode: 'M1', hours: 4 },
      { groupId: null, moduleCode: 'M2', hours: 13 },
      { groupId: null, moduleCode: 'M3', hours: 3 },
    ];
    const calendar = calendarOf(meetings, ['present', 'present', 'absent']);
    expect(inHours(hoursFor(calendar, 'A'))).toEqual([17, 20, 0]);
    expect(inHours(hoursFor(calendar, 'B'))).toEqual([17, 20, 0]);
  });

  it('does not ask again in the new group for what was done in the old one, and counts an absence once', () => {
    const meetings: Meeting[] = [
      { groupId: 'A', moduleCode: 'M1', hours: 4 },
      { groupId: 'B', moduleCode: 'M1', hours: 4 },
      { groupId: 'A', moduleCode: 'M2', hours: 4 },
      { groupId: 'B', moduleCode: 'M2', hours: 4 },
    ];
    expect(inHours(hoursFor(calendarOf(meetings, ['present', null, null, 'present']), 'B'))).toEqual([
      8, 8, 0,
    ]);
    expect(inHours(hoursFor(calendarOf(meetings, ['absent', null, null, 'present']), 'B'))).toEqual([
      4, 8, 0,
    ]);
    // B's M1 is still to come: who attended A's has done it, who missed A's can still attend it.
    expect(inHours(hoursFor(calendarOf(meetings, ['present'], 1), 'B'))).toEqual([4, 8, 4]);
    expect(inHours(hoursFor(calendarOf(meetings, ['absent'], 1), 'B'))).toEqual([0, 8, 8]);
  });
});
