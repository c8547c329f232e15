import {
  type ApplicationLine,
  freeSeats,
  outcomesToPublish,
  publishingBlockers,
  type RankingView,
} from '@lumit/applications/domain';
import type { Edition } from '@lumit/courses/api';
import { applicationsEndAt } from '@lumit/courses/domain';
import { contentHash } from '@lumit/platform';
import type { EntityManager } from 'typeorm';
import { linesById, type LoadedRanking } from './load-ranking';

/** The ranking as its page shows it (S-38). */
export async function toRankingView(
  manager: EntityManager,
  edition: Edition,
  loaded: LoadedRanking,
  at: Date,
): Promise<RankingView> {
  const byId = linesById(loaded);
  const lines = loaded.lines.flatMap(({ id }) => byId.get(id) ?? []);
  const { seats, seatsTaken } = loaded.facts;
  const waiting = lines.filter(({ state }) => state === 'waiting').length;
  const [last] = await manager.query<Array<{ at: Date; by: string | null }>>(LAST, [edition.id]);
  return {
    edition: { id: edition.id, title: edition.title },
    seats,
    seatsTaken,
    criteria: loaded.form.criteria,
    lines,
    unevaluated: lines.filter(({ outcome }) => outcome === 'unevaluated').length,
    withdrawn: loaded.applications.filter(({ state }) => state === 'withdrawn').length,
    blockers: blockersOf(edition, loaded, at),
    toPublish: outcomesToPublish(loaded.lines),
    seatsForWaiting: Math.min(waiting, freeSeats({ seats, seatsTaken })),
    publishedAt: last?.at.toISOString() ?? null,
    publishedBy: last?.by ?? null,
    fingerprint: fingerprintOf(lines),
  };
}

export const blockersOf = (edition: Edition, { lines }: LoadedRanking, at: Date) =>
  publishingBlockers({ lines, editionState: edition.state, openUntil: openUntil(edition, at) });

/** While somebody may still apply, until when. Without a deadline the office closes by publishing. */
function openUntil({ applicationsCloseAt }: Edition, at: Date): string | null {
  if (applicationsCloseAt === null) return null;
  return at.getTime() < applicationsEndAt(applicationsCloseAt.getTime())
    ? applicationsCloseAt.toISOString()
    : null;
}

/** Of all that publishing tells and to whom, so that nothing is confirmed that was not on the page. */
export const fingerprintOf = (lines: readonly ApplicationLine[]): string =>
  contentHash(
    lines
      .filter(({ isPublished }) => !isPublished)
      .toSorted((a, b) => a.number - b.number)
      .map(({ id, position, outcome, sum, rejection, placeReason }) => [
        id,
        position,
        outcome,
        sum,
        rejection,
        placeReason,
      ]),
  );

const LAST = `
  select a.at, nullif(concat_ws(' ', p.given_name, p.family_name), '') as by
    from audit_entry a left join person p on p.id = a.actor_id
   where a.object_kind = 'ranking' and a.object_id = $1 and a.action = 'ranking.published'
   order by a.seq desc limit 1`;
