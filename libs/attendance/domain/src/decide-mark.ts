import type { Refusal } from '@lumit/shared';
import { type Interval, mergeIntervals } from './interval';
import { heldTime } from './class-time';
import type { Presence, PresenceEntry, PresenceKind } from './presence';
import { knownTimes, presenceIn } from './presence-value';
import {
  correctionBlockers,
  type RegisterFacts,
  rollCallBlockers,
  timesBlockers,
  timesToCome,
} from './roll-call-blockers';

/** What somebody asks to write of a person. Without intervals, `present` means from planned start to the end of the class. */
export interface Mark {
  readonly kind: PresenceKind;
  readonly intervals?: readonly Interval[] | undefined;
  readonly note?: string | undefined;
  readonly reason?: string | undefined;
  /** The version of the person's record that the caller saw. */
  readonly expectedVersion?: number | undefined;
}

export interface MarkFacts {
  readonly register: RegisterFacts;
  /** The standing entries of the person. */
  readonly standing: readonly (PresenceEntry & { readonly note: string | null })[];
  /** Seconds since 1970. */
  readonly now: number;
}

/** The entry to append. */
export interface MarkEntry {
  readonly version: number;
  readonly source: 'roll-call' | 'correction';
  readonly kind: PresenceKind;
  readonly intervals: readonly Interval[];
  readonly note: string | null;
  readonly recordedAt: number;
}

export type MarkDecision =
  | { readonly outcome: 'write'; readonly entry: MarkEntry }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'refused'; readonly blockers: readonly Refusal[] }
  | { readonly outcome: 'changed-by-others' };

/**
 * What a mark does to a person's record. The same mark again changes nothing, whatever version the caller saw: a retry
 * after a lost answer is safe. Present on somebody already present keeps the times recorded; unset takes the roll call
 * back and leaves what codes or reports recorded. Another mark needs the version it wants to replace; without one it
 * only fills in what nobody has marked. It is a correction, and says why, once the register is closed, and before that
 * where it shortens what another source recorded. A correction speaks of the past: no time of it is still to come.
 */
export function decideMark({ register, standing, now }: MarkFacts, mark: Mark): MarkDecision {
  const closed = register.state === 'closed';
  const blockers = [
    ...timesBlockers(register.time, mark.kind, mark.intervals ?? []),
    ...(closed ? timesToCome(mark.intervals ?? [], now) : rollCallBlockers(register, now)),
  ];
  if (blockers.length > 0) return { outcome: 'refused', blockers };
  const last = [...standing].sort((a, b) => a.version - b.version).at(-1);
  const version = last?.version ?? 0;
  const note = mark.note === undefined ? (last?.note ?? null) : mark.note || null;
  const presence = presenceIn(register, standing);
  const asked = {
    kind: mark.kind,
    intervals: knownTimes(register, { intervals: timesAsked(register, presence, mark), recordedAt: now }),
  };
  const byRollCall = { version: version + 1, source: 'roll-call' as const, ...asked, note, recordedAt: now };
  const after = presenceIn(register, [...standing, byRollCall]);
  const takesBack = mark.kind === 'unset' && !closed;
  if (isSame(presence, takesBack ? after : asked) && note === (last?.note ?? null))
    return { outcome: 'unchanged' };
  const corrects = closed || (!takesBack && !isSame(after, asked));
  const missing = corrects ? correctionBlockers(mark.reason) : [];
  if (missing.length > 0) return { outcome: 'refused', blockers: missing };
  const seen = mark.expectedVersion ?? (presence.kind === 'unset' ? version : undefined);
  if (seen !== version) return { outcome: 'changed-by-others' };
  return { outcome: 'write', entry: corrects ? { ...byRollCall, source: 'correction' } : byRollCall };
}

type Asked = Pick<Presence, 'kind' | 'intervals'>;

function timesAsked(register: RegisterFacts, presence: Asked, mark: Mark): readonly Interval[] {
  if (mark.kind !== 'present') return [];
  if (mark.intervals !== undefined && mark.intervals.length > 0) return mergeIntervals(mark.intervals);
  if (presence.kind === 'present') return presence.intervals;
  const { startsAt, endsAt } = heldTime(register);
  return [{ from: startsAt, to: endsAt }];
}

function isSame(some: Asked, other: Asked): boolean {
  const sameTime = ({ from, to }: Interval, index: number) =>
    other.intervals[index]?.from === from && other.intervals[index]?.to === to;
  return (
    some.kind === other.kind &&
    some.intervals.length === other.intervals.length &&
    some.intervals.every(sameTime)
  );
}
