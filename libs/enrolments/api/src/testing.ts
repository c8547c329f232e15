import { aGrant, aPerson } from '@lumit/accounts/api/testing';
import { anEdition } from '@lumit/courses/api/testing';
import { Edition } from '@lumit/courses/api';
import type { DataSource } from 'typeorm';
import { EditionGroup } from './edition-group.entity';
import { Enrolment } from './enrolment.entity';

/** The group of an edition with this name, made where there is none. Answers with its id. */
export async function aGroup(dataSource: DataSource, editionId: string, name: string): Promise<string> {
  const found = await dataSource.manager.findOneBy(EditionGroup, { editionId, name });
  const position = (await dataSource.manager.countBy(EditionGroup, { editionId })) + 1;
  return (found ?? (await dataSource.manager.save(EditionGroup, { editionId, name, position }))).id;
}

/** A confirmed enrolment with its learner grant; person and edition are new unless given, the group may be named. */
export async function anEnrolment(
  dataSource: DataSource,
  { groupName, ...values }: Partial<Enrolment> & { readonly groupName?: string } = {},
): Promise<Enrolment> {
  const edition = values.editionId
    ? await dataSource.manager.findOneByOrFail(Edition, { id: values.editionId })
    : await anEdition(dataSource);
  const personId = values.personId ?? (await aPerson(dataSource)).id;
  const enrolment = await dataSource.manager.save(Enrolment, {
    state: 'confirmed' as const,
    groupId: groupName === undefined ? null : await aGroup(dataSource, edition.id, groupName),
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
