import fc from 'fast-check';
import type { AttendanceRules } from '../attendance-rules';
import type { ClassTime } from '../class-time';
import type { Interval } from '../interval';
import { MODALITIES, type PersonClass } from '../hours';
import { type Presence, PRESENCE_KINDS, PRESENCE_SOURCES, type PresenceEntry, presenceOf } from '../presence';

/** Small numbers of seconds, so that a count second by second stays cheap. Some intervals are empty or backwards. */
export const anyInterval: fc.Arbitrary<Interval> = fc.record({
  from: fc.integer({ min: -50, max: 250 }),
  to: fc.integer({ min: -50, max: 250 }),
});

export const anyIntervals = fc.array(anyInterval, { maxLength: 6 });

export const anyClassTime: fc.Arbitrary<ClassTime> = fc.record({
  startsAt: fc.integer({ min: 0, max: 80 }),
  endsAt: fc.integer({ min: 81, max: 200 }),
  breaks: fc.array(anyInterval, { maxLength: 3 }),
});

/** A record as the database keeps it: versions 1, 2, 3 …, in any order of arrival. */
export const anyRecord: fc.Arbitrary<PresenceEntry[]> = fc
  .array(
    fc.record({
      source: fc.constantFrom(...PRESENCE_SOURCES),
      kind: fc.constantFrom(...PRESENCE_KINDS),
      intervals: anyIntervals,
    }),
    { maxLength: 8 },
  )
  .map((entries) => entries.map((entry, index) => ({ ...entry, version: index + 1 })))
  .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length }));

export const anyPresence: fc.Arbitrary<Presence> = anyRecord.map(presenceOf);

export const anyPersonClass: fc.Arbitrary<PersonClass> = fc.record({
  time: anyClassTime,
  modality: fc.constantFrom(...MODALITIES),
  moduleCode: fc.constantFrom(null, 'M1', 'M2', 'M3'),
  closed: fc.boolean(),
  presence: anyPresence,
});

export const anyRules: fc.Arbitrary<AttendanceRules> = fc.record({
  hoursThreshold: fc.integer({ min: 0, max: 100 }),
  graceMinutes: fc.integer({ min: 0, max: 1 }),
  excusedCounts: fc.boolean(),
});
