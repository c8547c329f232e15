import {
  type ApplicationFilter,
  type ApplicationLine,
  type ApplicationListQuery,
  type ApplicationListView,
  APPLICATION_FILTERS,
  APPLICATIONS_PER_PAGE,
  type CodiceFiscaleShown,
  maskedCodiceFiscale,
  type OfficeApplication,
} from '@lumit/applications/domain';
import { type Edition, getEditionFor } from '@lumit/courses/api';
import { type Actor, Audit, notFound } from '@lumit/platform';
import { foldedText } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { linesById, loadRanking, type SentApplication } from './load-ranking';

/** The applications of an edition as the office reads them. Drafts are their writers' alone. */
@Injectable()
export class OfficeApplications {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, editionId: string, query: ApplicationListQuery): Promise<ApplicationListView> {
    const { manager } = this.dataSource;
    const edition = await getEditionFor(manager, actor, 'judge-applications', editionId);
    const loaded = await loadRanking(manager, edition);
    const all = [...linesById(loaded).values()];
    const emailOf = new Map(loaded.applications.map(({ id, email }) => [id, email]));
    const wanted = foldedText(query.q ?? '');
    const found = all.filter(
      (line) =>
        (query.is === undefined || isOf(line, query.is)) &&
        (wanted === '' || wordsOf(line, emailOf.get(line.id) ?? '').includes(wanted)),
    );
    const [drafts] = await manager.query<Array<{ count: number }>>(DRAFTS, [editionId]);
    const first = (query.page - 1) * APPLICATIONS_PER_PAGE;
    return {
      items: found.slice(first, first + APPLICATIONS_PER_PAGE),
      total: found.length,
      counts: Object.fromEntries(
        APPLICATION_FILTERS.map((filter) => [filter, all.filter((line) => isOf(line, filter)).length]),
      ) as ApplicationListView['counts'],
      drafts: drafts?.count ?? 0,
    };
  }

  async show(actor: Actor, editionId: string, applicationId: string): Promise<OfficeApplication> {
    const { manager } = this.dataSource;
    const edition = await getEditionFor(manager, actor, 'judge-applications', editionId);
    return readApplication(manager, edition, applicationId);
  }

  /** The codice fiscale in full. Who looked, and at whose, goes on record before it is shown. */
  showCodiceFiscale(actor: Actor, editionId: string, applicationId: string): Promise<CodiceFiscaleShown> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await getEditionFor(manager, actor, 'judge-applications', editionId);
      const { applications } = await loadRanking(manager, edition);
      const codiceFiscale = applications.find(({ id }) => id === applicationId)?.answers.codiceFiscale;
      if (codiceFiscale === undefined) throw notFound();
      await this.audit.record(manager, {
        actorId: actor.personId,
        action: 'application.codice_fiscale_shown',
        objectKind: 'application',
        objectId: applicationId,
        organisationId: edition.organisationId,
      });
      return { codiceFiscale };
    });
  }
}

/** One application with its place in the ranking. @throws AppError `not_found` also for a draft, and for one of another edition */
export async function readApplication(
  manager: EntityManager,
  edition: Edition,
  applicationId: string,
): Promise<OfficeApplication> {
  const loaded = await loadRanking(manager, edition);
  const row = loaded.applications.find(({ id }) => id === applicationId);
  const line = linesById(loaded).get(applicationId);
  if (!row || !line) throw notFound();
  const { codiceFiscale, ...answers } = row.answers;
  return {
    ...line,
    email: row.email,
    answers: {
      ...answers,
      ...(codiceFiscale !== undefined && { codiceFiscale: maskedCodiceFiscale(codiceFiscale) }),
    },
    emailConfirmedAt: row.emailConfirmedAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    placeByHand: row.placeByHand,
    holdsSeat: loaded.facts.applications.some(({ id, holdsSeat }) => id === applicationId && holdsSeat),
    sameCodiceFiscale: othersOfOnePerson(row, loaded.applications),
    form: loaded.form,
  };
}

/** The applicant is never told: that would tell a stranger who has applied. */
const othersOfOnePerson = (
  { id, answers: { codiceFiscale } }: SentApplication,
  all: readonly SentApplication[],
): OfficeApplication['sameCodiceFiscale'] =>
  all
    .filter((one) => one.id !== id && one.state !== 'withdrawn' && codiceFiscale !== undefined)
    .filter(({ answers }) => answers.codiceFiscale === codiceFiscale)
    .map((one) => ({ id: one.id, number: one.number }));

function isOf({ outcome, isPublished }: ApplicationLine, filter: ApplicationFilter): boolean {
  switch (filter) {
    case 'to_evaluate':
      return outcome === 'unevaluated';
    case 'evaluated':
      return !isPublished && outcome !== 'unevaluated';
    default:
      return isPublished && outcome === filter;
  }
}

const wordsOf = ({ number, familyName, givenName, body }: ApplicationLine, email: string) =>
  foldedText(
    [`${familyName} ${givenName}`, `${givenName} ${familyName}`, email, body ?? '', String(number)].join(
      ' | ',
    ),
  );

const DRAFTS = `select count(*)::int as count from application where edition_id = $1 and state = 'draft'`;
