import type { ApplicationAnswers } from '@lumit/applications/domain';
import { Edition } from '@lumit/courses/api';
import { refused } from '@lumit/platform';
import type { EntityManager } from 'typeorm';
import { Application } from './application.entity';
import { windowOf } from './edition-window';
import { findLiveApplication } from './find-live-application';

export interface ApplicantFacts {
  readonly editionId: string;
  /** Normalised, and proved to be theirs. */
  readonly email: string;
  readonly at: Date;
  /** What is known already, to be looked over rather than typed again. */
  readonly answers?: ApplicationAnswers;
  readonly bodyId?: string | null;
}

/** The edition, held until the end of the transaction: who applies at the same moment waits. */
export async function lockEditionRow(manager: EntityManager, id: string): Promise<Edition> {
  return manager.findOneOrFail(Edition, { where: { id }, lock: { mode: 'for_no_key_update' } });
}

/**
 * The one application of an address in an edition: as it stands, or a new draft where applications are taken. Inside the caller's
 * transaction. @throws AppError refused, where there is none and none can be begun
 */
export async function beginApplication(manager: EntityManager, facts: ApplicantFacts): Promise<string> {
  const edition = await lockEditionRow(manager, facts.editionId);
  const found = await findLiveApplication(manager, edition.id, facts.email);
  if (found) {
    await manager.query(CONFIRM, [found.id, facts.at]);
    return found.id;
  }
  if (windowOf(edition, facts.at) !== 'open') throw refused([{ code: 'application.not_open' }]);
  const person = await personOf(manager, facts.email);
  const made = await manager.save(Application, {
    editionId: edition.id,
    organisationId: edition.organisationId,
    email: facts.email,
    personId: person,
    bodyId: facts.bodyId ?? null,
    state: 'draft',
    answers: facts.answers ?? {},
    emailConfirmedAt: facts.at,
    createdAt: facts.at,
    updatedAt: facts.at,
  });
  return made.id;
}

/** Whose account has this address: who reads its mail is that person. */
async function personOf(manager: EntityManager, email: string): Promise<string | null> {
  const [row] = await manager.query<Array<{ id: string }>>('select id from person where email = $1', [email]);
  return row?.id ?? null;
}

const CONFIRM = `update application set email_confirmed_at = coalesce(email_confirmed_at, $2) where id = $1`;
