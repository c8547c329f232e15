import { type Refusal, romeWallClock } from '@lumit/shared';
import type { EditionDetails } from './edition-details';

/** What stands already and has to agree with what the office writes. */
export interface StandingFacts {
  /** Class sessions that are not cancelled: their number, and the day in Rome on which they begin. */
  readonly classDays: ReadonlyArray<{ readonly number: number; readonly day: string }>;
  /** How many people have a seat. */
  readonly people: number;
  /** So far; null: as many as come. */
  readonly seats: number | null;
  /** Codes of the programme's modules, and of those that the plan or the calendar has had so far. */
  readonly moduleCodes: readonly string[];
  /** Groups that people or class sessions are in. */
  readonly usedGroups: ReadonlyArray<{ readonly id: string; readonly name: string }>;
  readonly groupIds: readonly string[];
}

export const NOTHING_STANDS: StandingFacts = {
  classDays: [],
  people: 0,
  seats: null,
  moduleCodes: [],
  usedGroups: [],
  groupIds: [],
};

const EARLIEST = '2020-01-01';
const LATEST = '2099-12-31';

/** Every reason why an edition cannot be kept with these details; each names its field in `params.field`. */
export function detailsBlockers(details: EditionDetails, facts: StandingFacts): Refusal[] {
  return [
    ...dateBlockers(details, facts),
    ...applicationBlockers(details),
    ...seatBlockers(details, facts),
    ...planBlockers(details, facts),
    ...groupBlockers(details, facts),
  ];
}

function dateBlockers({ startsOn, endsOn }: EditionDetails, { classDays }: StandingFacts): Refusal[] {
  if (startsOn < EARLIEST) return [refusal('date_out_of_range', 'startsOn')];
  if (endsOn > LATEST) return [refusal('date_out_of_range', 'endsOn')];
  if (endsOn < startsOn) return [refusal('ends_before_start', 'endsOn')];
  const early = classDays.filter(({ day }) => day < startsOn);
  const late = classDays.filter(({ day }) => day > endsOn);
  return [
    ...outside('classes_before_start', 'startsOn', early),
    ...outside('classes_after_end', 'endsOn', late),
  ];
}

function outside(code: string, field: string, classes: StandingFacts['classDays']): Refusal[] {
  const [first] = classes;
  return first ? [refusal(code, field, { count: classes.length, number: first.number, day: first.day })] : [];
}

/** Nobody applies for what is over. */
function applicationBlockers({ applicationsOpenAt, applicationsCloseAt, endsOn }: EditionDetails): Refusal[] {
  if (applicationsCloseAt === null) return [];
  const closes = Date.parse(applicationsCloseAt);
  const blockers: Refusal[] = [];
  if (applicationsOpenAt !== null && Date.parse(applicationsOpenAt) >= closes)
    blockers.push(refusal('applications_close_before_open', 'applicationsCloseAt'));
  if (romeWallClock(closes / 1000).day > endsOn)
    blockers.push(refusal('applications_close_after_end', 'applicationsCloseAt'));
  return blockers;
}

/** A list may have brought in more people than seats: that hinders no other change, only fewer seats. */
function seatBlockers({ seats }: EditionDetails, { people, seats: before }: StandingFacts): Refusal[] {
  const areFewer = seats !== null && (before === null || seats < before);
  return areFewer && seats < people ? [refusal('seats_below_people', 'seats', { people })] : [];
}

function planBlockers({ plan }: EditionDetails, { moduleCodes }: StandingFacts): Refusal[] {
  const codes = plan.map(({ moduleCode }) => moduleCode);
  const twice = codes.filter((code, place) => codes.indexOf(code) !== place);
  const unknown = codes.filter((code) => code !== null && !moduleCodes.includes(code));
  return [
    ...twice.map((code) => refusal('module_twice', 'plan', { module: code ?? '' })),
    ...unknown.map((code) => refusal('module_unknown', 'plan', { module: code ?? '' })),
  ];
}

/** Two names that a reader takes for one are one. */
export const sameName = (name: string): string => name.normalize('NFC').trim().toLocaleLowerCase('it');

function groupBlockers({ groups }: EditionDetails, { usedGroups, groupIds }: StandingFacts): Refusal[] {
  const names = groups.map(({ name }) => sameName(name));
  const twice = groups.filter(({ name }, place) => names.indexOf(sameName(name)) !== place);
  const kept = groups.flatMap(({ id }) => id ?? []);
  const foreign = kept.filter((id, place) => !groupIds.includes(id) || kept.indexOf(id) !== place);
  const missed = usedGroups.filter(({ id }) => !kept.includes(id));
  return [
    ...twice.map(({ name }) => refusal('group_twice', 'groups', { name })),
    ...(foreign.length > 0 ? [refusal('group_unknown', 'groups')] : []),
    ...missed.map(({ name }) => refusal('group_in_use', 'groups', { name })),
  ];
}

const refusal = (what: string, field: string, params: Readonly<Record<string, string | number>> = {}) => ({
  code: `edition.${what}`,
  params: { ...params, field },
});
