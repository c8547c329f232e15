import { addDays } from '@lumit/shared';
import fc from 'fast-check';
import type { EditionDetails } from '../edition-details';

/** Days of 2024 to 2031. */
export const anyDay = fc.integer({ min: 0, max: 2900 }).map((days) => addDays('2024-01-01', days));

/** Instants of the same years, to the minute. */
export const anyInstant = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 60_000, max: Date.UTC(2031, 11, 31) / 60_000 })
  .map((minutes) => new Date(minutes * 60_000).toISOString());

export const someDetails = (values: Partial<EditionDetails> = {}): EditionDetails => ({
  title: 'LUMIT 2026-27',
  slug: 'lumit-2026-27',
  startsOn: '2026-10-01',
  endsOn: '2027-05-31',
  place: 'Lucca',
  seats: 60,
  applicationsOpenAt: null,
  applicationsCloseAt: null,
  projectCode: null,
  cup: null,
  plan: [{ moduleCode: 'M1', minutes: 240 }],
  groups: [],
  ...values,
});
