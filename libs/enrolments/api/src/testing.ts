import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import { anEdition } from '@lumit/courses/api/testing';
import { Edition } from '@lumit/courses/api';
import type { DataSource } from 'typeorm';
import { Enrolment } from './enrolment.entity';

/** A confirmed enrolment with its learner grant; person and edition are new unless given. */
export async function anEnrolment(
  dataSource: DataSource,
  values: Partial<Enrolment> = {},
): Promise<Enrolment> {
  const edition = values.editionId
    ? await dataSource.manager.findOneByOrFail(Edition, { id: values.editionId })
    : await anEdition(dataSource);
  const personId = values.personId ?? (await aPerson(dataSource)).id;
  const enrolment = await dataSource.manager.save(Enrolment, {
    state: 'confirmed' as const,
    groupName: null,
    createdAt: new Date('2026-09-15T08:00:00Z'),
    ...values,
    personId,
    editionId: edition.id,
    organisationId: edition.organisationId,
  });
  const { organisationId } = edition;
  await aGrant(dataSource, { personId, role: 'learner', organisationId, editionId: edition.id });
  return enrolment;
}
