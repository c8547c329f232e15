import type { EditionState } from '@lumit/shared';

/** `not_said`: the office set no deadline, so nobody can apply yet. */
export const APPLICATION_WINDOWS = ['not_said', 'not_yet', 'open', 'closed'] as const;
export type ApplicationWindow = (typeof APPLICATION_WINDOWS)[number];

/** Instants in milliseconds since 1970. */
export interface WindowFacts {
  readonly state: EditionState;
  readonly opensAt: number | null;
  readonly closesAt: number | null;
}

const MINUTE_MS = 60_000;

/** The first instant that is too late. A deadline names a minute, `23:59`, and that minute still belongs to who applies. */
export const applicationsEndAt = (closesAt: number): number =>
  Math.floor(closesAt / MINUTE_MS) * MINUTE_MS + MINUTE_MS;

/** Whether one may apply now. Only an open edition takes applications, from its opening (if one is said) to the end of its last minute. */
export function applicationWindow({ state, opensAt, closesAt }: WindowFacts, now: number): ApplicationWindow {
  if (state === 'closed' || state === 'archived') return 'closed';
  if (closesAt === null) return 'not_said';
  if (now >= applicationsEndAt(closesAt)) return 'closed';
  return state === 'draft' || (opensAt !== null && now < opensAt) ? 'not_yet' : 'open';
}
