import { Edition } from '@lumit/courses/api';
import { anEdition } from '@lumit/courses/api/testing';
import type { DataSource } from 'typeorm';
import { Application } from './application.entity';

let made = 0;

/** A submitted application of Anna Bianchi from an address of her own, in an edition of its own unless one is given. */
export async function anApplication(
  dataSource: DataSource,
  values: Partial<Application> = {},
): Promise<Application> {
  const { manager } = dataSource;
  const edition = values.editionId
    ? await manager.findOneByOrFail(Edition, { id: values.editionId })
    : await anEdition(dataSource);
  const isSent = values.state !== 'draft';
  const [{ next = 1 } = {}] = await manager.query<Array<{ next: number }>>(NEXT_NUMBER, [edition.id]);
  const at = new Date('2026-09-10T08:00:00Z');
  return manager.save(Application, {
    email: `anna.bianchi.${(made += 1)}@comune.lucca.it`,
    state: 'submitted' as const,
    answers: {
      givenName: 'Anna',
      familyName: 'Bianchi',
      body: 'Comune di Lucca',
      role: 'Assistente sociale',
    },
    number: isSent ? next : null,
    emailConfirmedAt: at,
    submittedAt: isSent ? at : null,
    createdAt: at,
    updatedAt: at,
    ...values,
    editionId: edition.id,
    organisationId: edition.organisationId,
  });
}

const NEXT_NUMBER = 'select coalesce(max(number), 0)::int + 1 as next from application where edition_id = $1';
