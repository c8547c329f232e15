import { attends } from '@lumit/enrolments/api';
import { keptResult, wouldReopen } from '@lumit/quizzes/domain';
import type { EntityManager } from 'typeorm';
import { AROUND, type AttemptRow, ATTEMPTS, handedInAttempts, openAttemptOf } from './quiz-row';
import type { Quiz } from './quiz.entity';

type Allowed = Pick<Quiz, 'attemptsAllowed'>;

/** A test whose number of attempts changes; its row may hold the new number already. */
export interface AttemptsChange {
  readonly before: Allowed & Pick<Quiz, 'id'>;
  readonly after: Allowed;
  readonly at: Date;
}

/** How many people had no attempt left, have read the explanations, and could begin again in an edition that is not over. */
export async function peopleReopened(manager: EntityManager, change: AttemptsChange): Promise<number> {
  const { before, after, at } = change;
  if (before.attemptsAllowed === after.attemptsAllowed) return 0;
  const rows = await manager.query<StandingRow[]>(STANDINGS, [before.id]);
  return rows.filter((row) => row.closesAt > at && isReopened(row, before, after)).length;
}

interface StandingRow {
  /** What the edition says instead of the file. */
  readonly ownAllowed: number | null;
  readonly closesAt: Date;
  readonly attempts: readonly AttemptRow[];
}

function isReopened({ ownAllowed, attempts }: StandingRow, before: Allowed, after: Allowed): boolean {
  const left = ({ attemptsAllowed }: Allowed) => {
    const allowed = ownAllowed ?? attemptsAllowed;
    return allowed === null ? null : Math.max(0, allowed - attempts.length);
  };
  const handedIn = handedInAttempts(attempts);
  const standing = {
    passed: keptResult(handedIn)?.passed ?? false,
    attemptsLeft: left(before),
    hasOpenAttempt: openAttemptOf(attempts) !== undefined,
  };
  return (
    handedIn.some(({ review }) => review.solutionWhenSettled === true) && wouldReopen(standing, left(after))
  );
}

const STANDINGS = `
  select s.attempts_allowed as "ownAllowed", ${AROUND}, ${ATTEMPTS}
    from quiz q
    join edition e on e.programme_id = q.programme_id
    join enrolment en on en.edition_id = e.id
    left join quiz_setting s on s.edition_id = e.id and s.quiz_id = q.id
   where q.id = $1 and ${attends('en')}
     and exists (select from attempt o where o.enrolment_id = en.id and o.quiz_id = q.id)`;
