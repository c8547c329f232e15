import { Instant } from '@lumit/shared';
import { z } from 'zod';
import type { Interval } from './interval';

/** An interval on the wire and in stored rows. */
export const InstantInterval = z.strictObject({ from: Instant, to: Instant });
export type InstantInterval = z.infer<typeof InstantInterval>;

/** Whole seconds since 1970; a fraction of a second is dropped. */
export function toSeconds(instant: string | Date): number {
  return Math.floor((typeof instant === 'string' ? Date.parse(instant) : instant.getTime()) / 1000);
}

export function toInstant(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

export function toInterval({ from, to }: InstantInterval): Interval {
  return { from: toSeconds(from), to: toSeconds(to) };
}

export function toInstantInterval({ from, to }: Interval): InstantInterval {
  return { from: toInstant(from), to: toInstant(to) };
}
