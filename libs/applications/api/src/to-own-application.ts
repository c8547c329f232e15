import {
  type ApplicationAnswers,
  fieldsOf,
  isWithdrawableByWriter,
  maskedCodiceFiscale,
  type OwnApplication,
} from '@lumit/applications/domain';
import { Edition } from '@lumit/courses/api';
import type { EntityManager } from 'typeorm';
import { Application } from './application.entity';
import { suggestedBodies } from './body-choices';
import { formOf, isOver, windowOf } from './edition-window';

/** An application as its writer sees it. What was sent shows its codice fiscale masked: the page need not hold it any more. */
export async function toOwnApplication(
  manager: EntityManager,
  id: string,
  at: Date,
): Promise<OwnApplication> {
  const row = await manager.findOneByOrFail(Application, { id });
  const edition = await manager.findOneByOrFail(Edition, { id: row.editionId });
  const form = formOf(edition);
  const isDraft = row.state === 'draft';
  return {
    id,
    version: row.version,
    state: row.state,
    number: row.number,
    email: row.email,
    edition,
    window: {
      state: windowOf(edition, at),
      closesAt: edition.applicationsCloseAt?.toISOString() ?? null,
    },
    fields: form ? [...fieldsOf(form)] : [],
    answers: { ...(isDraft ? row.answers : masked(row.answers)), email: row.email },
    bodyId: row.bodyId,
    suggestedBodies: isDraft ? await suggestedBodies(manager, row.organisationId, row.email) : [],
    noticeReadAt: row.noticeReadAt?.toISOString() ?? null,
    savedAt: row.updatedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
    canWithdraw: isWithdrawableByWriter(row.state, isOver(edition, at)),
  };
}

const masked = ({ codiceFiscale, ...answers }: ApplicationAnswers): ApplicationAnswers =>
  codiceFiscale === undefined ? answers : { ...answers, codiceFiscale: maskedCodiceFiscale(codiceFiscale) };
