import type { Criterion } from '../application-form';
import { type PointsByCriterion, sumOfPoints } from './criteria';

/** An application as a ranking sees it: sent, and not a draft any more. */
export interface RankedApplication {
  readonly id: string;
  readonly number: number;
  readonly state: 'submitted' | 'admitted' | 'waiting' | 'rejected' | 'withdrawn';
  /** Milliseconds since 1970. */
  readonly submittedAt: number;
  readonly points: PointsByCriterion;
  /** Why the office does not admit it; null: it may be admitted. */
  readonly rejection: string | null;
  /** Place in the whole ranking that the office gave it by hand, from 1. */
  readonly placeByHand: number | null;
  /** The place it was published with; null: it was not published yet. */
  readonly position: number | null;
  /** Its person is in the edition already and has a seat, by another way in. */
  readonly holdsSeat: boolean;
}

export interface RankingFacts {
  readonly applications: readonly RankedApplication[];
  readonly criteria: readonly Criterion[];
  /** Of the edition; null: as many as apply. */
  readonly seats: number | null;
  /** Everybody who has a seat now, whatever their way in. */
  readonly seatsTaken: number;
}

export type RankingOutcome = 'admitted' | 'waiting' | 'rejected' | 'unevaluated';

export interface RankingLine {
  readonly id: string;
  /** Null for who is not ranked: not admitted, or not evaluated yet. */
  readonly position: number | null;
  readonly sum: number | null;
  readonly outcome: RankingOutcome;
  /** From 1, of who waits: how many are before them, and one more. */
  readonly waitingPlace: number | null;
  /** The office gave the place: points alone would have given another. */
  readonly isMoved: boolean;
  /** It was told to its applicant, and changes only by promotion or withdrawal. */
  readonly isPublished: boolean;
}

/**
 * The ranking: first what was published, as it was; then everybody evaluated, by points. **With equal points the earlier application
 * comes first, and the lower number if they came at one instant.** Who was moved by hand stands at that place. Free seats go down the
 * list, first to those who wait already; who is beyond them waits. Behind stand those not evaluated yet, then those not admitted, by
 * number. Withdrawn ones are in no ranking.
 */
export function rank(facts: RankingFacts): RankingLine[] {
  const all = facts.applications.toSorted(byNumber);
  const published = all.filter(({ state }) => state === 'admitted' || state === 'waiting');
  const undecided = all.filter(({ state }) => state === 'submitted');
  const sumOf = ({ points }: RankedApplication) => sumOfPoints(points, facts.criteria);
  const eligible = undecided.filter(({ rejection }) => rejection === null);
  const evaluated = eligible.filter((one) => sumOf(one) !== null);
  const lastPosition = Math.max(0, ...facts.applications.map(({ position }) => position ?? 0));
  const ordered = [...published.toSorted(byPosition), ...inOrder(evaluated, sumOf, lastPosition)];

  const waitingNow = published.filter(({ state }) => state === 'waiting').length;
  let free = Math.max(0, freeSeats(facts) - waitingNow);
  let waiting = 0;
  let next = lastPosition;
  const lineOf = (
    one: RankedApplication,
    place: Omit<RankingLine, 'id' | 'sum' | 'isMoved' | 'isPublished'>,
  ) => ({
    id: one.id,
    sum: sumOf(one),
    isMoved: one.placeByHand !== null,
    isPublished: one.state !== 'submitted',
    ...place,
  });
  const ranked = ordered.map((one) => {
    let outcome: RankingOutcome = one.state === 'admitted' ? 'admitted' : 'waiting';
    if (one.state === 'submitted' && (one.holdsSeat || free > 0)) {
      outcome = 'admitted';
      if (!one.holdsSeat) free -= 1;
    }
    const waitingPlace = outcome === 'waiting' ? (waiting += 1) : null;
    const position = one.state === 'submitted' ? (next += 1) : one.position;
    return lineOf(one, { position, outcome, waitingPlace });
  });
  const unranked = (outcome: RankingOutcome) => ({ position: null, outcome, waitingPlace: null });
  return [
    ...ranked,
    ...eligible.filter((one) => sumOf(one) === null).map((one) => lineOf(one, unranked('unevaluated'))),
    ...all
      .filter(({ state, rejection }) => state === 'rejected' || (state === 'submitted' && rejection !== null))
      .map((one) => lineOf(one, unranked('rejected'))),
  ];
}

/** Seats that nobody has. `Infinity` where the edition takes as many as apply. */
export const freeSeats = ({ seats, seatsTaken }: Pick<RankingFacts, 'seats' | 'seatsTaken'>): number =>
  seats === null ? Infinity : Math.max(0, seats - seatsTaken);

/**
 * Best first, then each moved one put at its place, from the first place to the last; of two that were given one place the better
 * comes first. A place among those published before is the first one after them.
 */
function inOrder(
  applications: readonly RankedApplication[],
  sumOf: (one: RankedApplication) => number | null,
  published: number,
): RankedApplication[] {
  const best = applications.toSorted(
    (a, b) => (sumOf(b) ?? 0) - (sumOf(a) ?? 0) || a.submittedAt - b.submittedAt || byNumber(a, b),
  );
  const list = best.filter(({ placeByHand }) => placeByHand === null);
  const moved = best.filter(({ placeByHand }) => placeByHand !== null);
  const byPlace = moved.toReversed().toSorted((a, b) => (a.placeByHand ?? 0) - (b.placeByHand ?? 0));
  for (const one of byPlace) list.splice(Math.max(0, (one.placeByHand ?? 1) - 1 - published), 0, one);
  return list;
}

const byNumber = (a: RankedApplication, b: RankedApplication) => a.number - b.number;
const byPosition = (a: RankedApplication, b: RankedApplication) =>
  (a.position ?? 0) - (b.position ?? 0) || byNumber(a, b);
