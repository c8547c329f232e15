import fc from 'fast-check';
import type { AttendanceRules } from '../attendance-rules';
import type { ClassTime, HeldClass } from '../class-time';
import type { Interval } from '../interval';
import { MODALITIES, type PersonClass } from '../hours';
import { type Presence, PRESENCE_KINDS, PRESENCE_SOURCES, type PresenceEntry, presenceOf } from '../presence';
import { presenceIn } from '../presence-value';

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
      recordedAt: fc.integer({ min: -50, max: 250 }),
    }),
    { maxLength: 8 },
  )
  .map((entries) => entries.map((entry, index) => ({ ...entry, version: index + 1 })))
  .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length }));

export const anyPresence: fc.Arbitrary<Presence> = anyRecord.map(presenceOf);

export const anyHeldClass: fc.Arbitrary<HeldClass> = anyClassTime.chain((time) =>
  fc.record({
    time: fc.constant(time),
    endedEarlyAt: fc.option(fc.integer({ min: time.startsAt, max: time.endsAt - 1 })),
  }),
);

export const anyPersonClass: fc.Arbitrary<PersonClass> = fc
  .record({
    held: anyHeldClass,
    record: anyRecord,
    modality: fc.constantFrom(...MODALITIES),
    moduleCode: fc.constantFrom(null, 'M1', 'M2', 'M3'),
    closed: fc.boolean(),
  })
  .map(({ held, record, ...rest }) => ({ ...held, ...rest, presence: presenceIn(held, record) }));

export const anyRules: fc.Arbitrary<AttendanceRules> = fc.record({
  hoursThreshold: fc.integer({ min: 0, max: 100 }),
  graceMinutes: fc.integer({ min: 0, max: 1 }),
  excusedCounts: fc.boolean(),
});
