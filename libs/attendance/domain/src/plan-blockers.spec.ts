import fc from 'fast-check';
import { MODALITIES } from './hours';
import {
  type CalendarLimits,
  cancelBlockers,
  changeBlockers,
  planBlockers,
  type WantedClass,
} from './plan-blockers';
import { CLASS_STATES } from './roll-call-blockers';

const seconds = (instant: string) => Date.parse(instant) / 1000;
const limits: CalendarLimits = {
  startsOn: '2026-10-01',
  endsOn: '2027-05-31',
  isArchived: false,
  moduleCodes: ['M1'],
  groupIds: ['g1'],
};
const wanted = (values: Partial<WantedClass> = {}): WantedClass => ({
  time: { startsAt: seconds('2026-11-24T14:00:00Z'), endsAt: seconds('2026-11-24T16:00:00Z'), breaks: [] },
  modality: 'presenza',
  place: 'Aula 1',
  moduleCode: 'M1',
  groupId: null,
  ...values,
});
const codes = (one: WantedClass, other: Partial<CalendarLimits> = {}) =>
  planBlockers(one, { ...limits, ...other }).map(({ code }) => code);
const from = (startsAt: string, endsAt: string) =>
  wanted({ time: { startsAt: seconds(startsAt), endsAt: seconds(endsAt), breaks: [] } });
const anyFacts = fc.record({ state: fc.constantFrom(...CLASS_STATES), marked: fc.nat({ max: 3 }) });

describe('a class session in a calendar', () => {
  it('begins on a day of the edition, as clocks in Rome have it', () => {
    expect(codes(from('2026-09-30T22:00:00Z', '2026-09-30T23:00:00Z'))).toEqual([]);
    expect(codes(from('2026-09-30T21:59:00Z', '2026-09-30T23:00:00Z'))).toEqual([
      'attendance.day_outside_edition',
    ]);
    expect(codes(from('2027-05-31T21:30:00Z', '2027-05-31T22:30:00Z'))).toEqual([]);
    expect(codes(from('2027-05-31T22:00:00Z', '2027-05-31T23:00:00Z'))).toEqual([
      'attendance.day_outside_edition',
    ]);
  });

  it('has a room unless it is online, a module of the programme and a group of the edition', () => {
    for (const modality of MODALITIES)
      expect(codes(wanted({ modality, place: null }))).toEqual(
        modality === 'online' ? [] : ['attendance.place_missing'],
      );
    expect(codes(wanted({ moduleCode: 'M7', groupId: 'g9' }))).toEqual([
      'attendance.module_unknown',
      'attendance.group_unknown',
    ]);
    expect(codes(wanted({ moduleCode: null, groupId: 'g1' }))).toEqual([]);
    expect(codes(wanted({ place: null }), { isArchived: true })).toEqual(['attendance.edition_archived']);
  });

  it('tells all reasons at once, each with its field', () => {
    const time = {
      startsAt: seconds('2026-11-24T16:00:00Z'),
      endsAt: seconds('2026-11-24T14:00:00Z'),
      breaks: [{ from: 1, to: 2 }],
    };
    expect(
      planBlockers(wanted({ time, place: null }), limits).map(({ params }) => params?.['field']),
    ).toEqual(['endsAt', 'breaks', 'place']);
  });
});

describe('change and cancellation', () => {
  it('leave a closed register and a cancelled class session alone', () => {
    fc.assert(
      fc.property(anyFacts, fc.boolean(), fc.option(fc.constant('Neve')), (facts, movesTime, reason) => {
        const isDone = facts.state === 'closed' || facts.state === 'cancelled';
        expect(changeBlockers(facts, { movesTime }).length > 0).toBe(
          isDone || (facts.marked > 0 && movesTime),
        );
        expect(cancelBlockers(facts, reason).length > 0).toBe(
          isDone || (facts.marked > 0 && reason === null),
        );
      }),
    );
  });
});
