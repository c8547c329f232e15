/** Seconds after the deadline in which what arrives still counts: networks are slow just when everybody hands in. */
export const LATE_ARRIVAL_SECONDS = 15;

/**
 * When an attempt ends, by the server's clock: the close of the quiz or start + limit + extra time, whichever is earlier.
 * Null when neither sets an end.
 */
export function attemptDeadline(facts: {
  startedAt: Date;
  limitSeconds: number | null;
  extraSeconds: number;
  closesAt: Date | null;
}): Date | null {
  const ends = [
    facts.limitSeconds === null
      ? null
      : facts.startedAt.getTime() + (facts.limitSeconds + facts.extraSeconds) * 1_000,
    facts.closesAt?.getTime() ?? null,
  ].filter((end) => end !== null);
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}

/** Last instant at which an answer or a submission that arrives still counts: the deadline and the late arrival, edge included. */
export function acceptedUntil(deadline: Date | null): Date | null {
  return deadline && new Date(deadline.getTime() + LATE_ARRIVAL_SECONDS * 1_000);
}

/** When an attempt counts as finished: on arrival, but never after its deadline. */
export function finishTime(arrivedAt: Date, deadline: Date | null): Date {
  return deadline && deadline < arrivedAt ? deadline : arrivedAt;
}
