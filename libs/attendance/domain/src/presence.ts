import { type Interval, mergeIntervals } from './interval';

/** What somebody said of a person in a class session. `unset` (nobody has said) is not `absent`. */
export const PRESENCE_KINDS = ['present', 'absent', 'excused', 'exempt', 'unset'] as const;
export type PresenceKind = (typeof PRESENCE_KINDS)[number];

/** Where an entry comes from. */
export const PRESENCE_SOURCES = [
  'roll-call',
  'qr',
  'code',
  'conference-report',
  'paper',
  'correction',
] as const;
export type PresenceSource = (typeof PRESENCE_SOURCES)[number];

/** One line of the append-only record of a person in a class session; `version` counts 1, 2, 3 … for that person. */
export interface PresenceEntry {
  readonly version: number;
  readonly source: PresenceSource;
  readonly kind: PresenceKind;
  readonly intervals: readonly Interval[];
  /** Seconds since 1970. */
  readonly recordedAt: number;
}

/** What holds for a person in a class session. `intervals` are merged, and empty unless the kind is `present`. */
export interface Presence {
  readonly kind: PresenceKind;
  readonly intervals: readonly Interval[];
  /** A correction decides: the register prints "rettificato". */
  readonly corrected: boolean;
  /** The tutor said otherwise than a code, a report or a sheet. */
  readonly sourcesDisagree: boolean;
}

export const UNSET_PRESENCE: Presence = {
  kind: 'unset',
  intervals: [],
  corrected: false,
  sourcesDisagree: false,
};

/** The sources whose standing entry a new one replaces. A roll call taken again after reopening also ends a correction. */
export function sourcesReplacedBy(source: PresenceSource): PresenceSource[] {
  return source === 'roll-call' ? ['roll-call', 'correction'] : [source];
}

/** The entries that still stand: the last of each source. Any order in, order of version out. */
export function standingEntries<Entry extends PresenceEntry>(entries: readonly Entry[]): Entry[] {
  const standing = new Map<PresenceSource, Entry>();
  for (const entry of [...entries].sort((a, b) => a.version - b.version)) {
    for (const source of sourcesReplacedBy(entry.source)) standing.delete(source);
    standing.set(entry.source, entry);
  }
  return [...standing.values()];
}

/**
 * What holds for a person, from all entries or from the standing ones alone. A correction decides by itself.
 * Then the tutor's roll call decides for absent, excused and exempt: who sees the room outranks a scanned code.
 * Otherwise the person is present for the union of what all sources recorded.
 */
export function presenceOf(entries: readonly PresenceEntry[]): Presence {
  const standing = standingEntries(entries);
  const recorded = standing.filter(({ kind }) => kind === 'present');
  const decisive =
    standing.find(({ source }) => source === 'correction') ??
    standing.find(({ source, kind }) => source === 'roll-call' && kind !== 'present' && kind !== 'unset');
  if (decisive === undefined) return recorded.length === 0 ? UNSET_PRESENCE : present(recorded);
  if (decisive.source === 'correction')
    return { ...UNSET_PRESENCE, kind: decisive.kind, intervals: intervalsOf(decisive), corrected: true };
  return { ...UNSET_PRESENCE, kind: decisive.kind, sourcesDisagree: recorded.length > 0 };
}

function present(recorded: readonly PresenceEntry[]): Presence {
  return {
    ...UNSET_PRESENCE,
    kind: 'present',
    intervals: mergeIntervals(recorded.flatMap(({ intervals }) => intervals)),
  };
}

function intervalsOf({ kind, intervals }: PresenceEntry): Interval[] {
  return kind === 'present' ? mergeIntervals(intervals) : [];
}
