import type { Edition } from '@lumit/courses/api';
import {
  ApplicationForm,
  type ApplicationLine,
  DEFAULT_APPLICATION_FORM,
  rank,
  type RankedApplication,
  type RankingFacts,
  type RankingLine,
} from '@lumit/applications/domain';
import { attends } from '@lumit/enrolments/api';
import type { EntityManager } from 'typeorm';
import { Application } from '../application.entity';

/** An application that was sent. */
export type SentApplication = Application & { readonly number: number; readonly submittedAt: Date };

/** The ranking of an edition as its rows give it at this moment. */
export interface LoadedRanking {
  readonly facts: RankingFacts;
  readonly lines: readonly RankingLine[];
  /** Every application that was sent, by number; withdrawn ones too. */
  readonly applications: readonly SentApplication[];
  readonly form: ApplicationForm;
}

/** What the edition asks and counts; before anybody said it, what every edition begins with. */
export const formOf = ({ applicationForm }: Pick<Edition, 'applicationForm'>): ApplicationForm =>
  applicationForm === null ? DEFAULT_APPLICATION_FORM : ApplicationForm.parse(applicationForm);

/**
 * Reads and ranks all applications of an edition. With `lock` their rows are held until the end of the transaction: who
 * withdraws meanwhile waits. The edition is locked before (`lockEditionFor`).
 */
export async function loadRanking(
  manager: EntityManager,
  edition: Pick<Edition, 'id' | 'seats' | 'applicationForm'>,
  { lock }: { readonly lock: boolean } = { lock: false },
): Promise<LoadedRanking> {
  const query = manager
    .createQueryBuilder(Application, 'a')
    .where(`a.editionId = :editionId and a.state <> 'draft'`, { editionId: edition.id })
    .orderBy('a.number');
  const applications = (await (
    lock ? query.setLock('pessimistic_write') : query
  ).getMany()) as SentApplication[];
  const seated = await manager.query<Array<{ id: string; email: string }>>(SEATED, [edition.id]);
  const seats = new Set(seated.flatMap(({ id, email }) => [id, email]));
  const form = formOf(edition);
  const facts: RankingFacts = {
    applications: applications.map((one) => toRanked(one, seats.has(one.personId ?? one.email))),
    criteria: form.criteria,
    seats: edition.seats,
    seatsTaken: seated.length,
  };
  return { facts, lines: rank(facts), applications, form };
}

/** Everybody who has a seat, whatever their way in: who has no account yet is known by their address alone. */
const SEATED = `
  select p.id, p.email from enrolment n join person p on p.id = n.person_id where n.edition_id = $1 and ${attends('n')}`;

const toRanked = (one: SentApplication, holdsSeat: boolean): RankedApplication => ({
  id: one.id,
  number: one.number,
  state: one.state as RankedApplication['state'],
  submittedAt: one.submittedAt.getTime(),
  points: one.points ?? {},
  rejection: one.rejection,
  placeByHand: one.placeByHand,
  position: one.position,
  holdsSeat,
});

const WITHDRAWN = {
  position: null,
  sum: null,
  outcome: 'withdrawn',
  waitingPlace: null,
  isPublished: true,
} as const;

/** Every application with what the ranking says of it, by its id. */
export function linesById({ lines, applications }: LoadedRanking): ReadonlyMap<string, ApplicationLine> {
  const ranked = new Map(lines.map((line) => [line.id, line]));
  return new Map(
    applications.map((one) => {
      const { position, sum, outcome, waitingPlace, isPublished } = ranked.get(one.id) ?? WITHDRAWN;
      const line: ApplicationLine = {
        id: one.id,
        version: one.version,
        number: one.number,
        familyName: one.answers.familyName ?? '',
        givenName: one.answers.givenName ?? '',
        body: one.answers.body ?? null,
        state: one.state,
        submittedAt: one.submittedAt.toISOString(),
        points: { ...one.points },
        sum,
        position,
        waitingPlace,
        outcome,
        isPublished,
        rejection: one.rejection,
        placeReason: one.placeReason,
        withdrawalReason: one.state === 'withdrawn' ? one.decisionReason : null,
      };
      return [one.id, line];
    }),
  );
}
