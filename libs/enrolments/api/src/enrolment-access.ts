import { editionReach, withinReach } from '@lumit/courses/api';
import { ATTENDING_STATES } from '@lumit/enrolments/domain';
import { type Actor, type Holder, reachOf } from '@lumit/platform';

/*
 * Who may see an enrolment and what hangs on it. Other queries put these pieces together instead of saying the rule again;
 * all of them run inside the one statement of their screen.
 */

/** Condition: the enrolment with this alias is in a state in which its person attends. The states are the rule's own. */
export const attends = (alias: string): string =>
  `${alias}.state in (${ATTENDING_STATES.map((state) => `'${state}'`).join(', ')})`;

/** Condition: it is the enrolment through which this person attends this edition. A person who is null has none. */
export const isOwnEnrolment = (
  alias: string,
  { person, edition }: { person: string; edition: string },
): string => `(${alias}.person_id = ${person} and ${alias}.edition_id = ${edition} and ${attends(alias)})`;

/** The same with the parameters of `studentOf`: $1 edition, $2 person. */
export const isStudent = (alias: string): string => isOwnEnrolment(alias, { person: '$2', edition: '$1' });

/** Whether somebody holds a role that studies in this edition. */
export const studiesIn = (actor: Holder, editionId: string): boolean =>
  reachOf(actor, 'study').editions.includes(editionId);

/** $1 and $2 of `isStudent`: who holds no role that studies there is nobody, whatever enrolment is left. */
export const studentOf = (
  actor: Pick<Actor, 'grants' | 'personId'>,
  editionId: string,
): [editionId: string, personId: string | null] => [
  editionId,
  studiesIn(actor, editionId) ? actor.personId : null,
];

/** Only a condition on `ed` and its own enrolment `e`, for queries that need more of both. Parameters of `readerOf`. */
export const READER = {
  ENROLMENT: isOwnEnrolment('e', { person: '$2', edition: 'ed.id' }),
  MAY_READ: `(e.id is not null or ${withinReach('ed', '$3', '$4')})`,
} as const;

/**
 * An edition as one who reads its course sees it: `scope (programme_id, enrolment_id)`, for a `with`. Learners read through
 * their own enrolment, others without one (null); for everybody else there is no row. Parameters of `readerOf`.
 */
export const READER_SCOPE = `
  scope as (
    select ed.programme_id, e.id enrolment_id
      from edition ed
      left join enrolment e on ${READER.ENROLMENT}
     where ed.id = $1 and ${READER.MAY_READ}
  )`;

/** $1 edition, $2 person, $3 editions and $4 organisations where the person reads without an enrolment. */
export const readerOf = (actor: Pick<Actor, 'grants' | 'personId'>, editionId: string) =>
  [...studentOf(actor, editionId), ...editionReach(actor, 'read-courses')] as const;
