import type { Edition } from '@lumit/courses/api';
import { conflict, notFound } from '@lumit/platform';
import { type EntityManager, Not } from 'typeorm';
import { Application } from '../application.entity';
import type { SentApplication } from './load-ranking';
import { readApplication } from './office-applications';

/**
 * An application of this edition that was sent, held until the end of the transaction, in the version that the caller saw.
 * @throws AppError `not_found`; `conflict` with what stands there now
 */
export async function getSentApplication(
  manager: EntityManager,
  edition: Edition,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<SentApplication> {
  const one = await manager.findOne(Application, {
    where: { id, editionId: edition.id, state: Not('draft' as const) },
    lock: { mode: 'pessimistic_write' },
  });
  if (!one) throw notFound();
  if (one.version === version) return one as SentApplication;
  throw conflict(
    { code: 'ranking.application_changed', params: { number: one.number ?? 0 } },
    await readApplication(manager, edition, id),
  );
}
