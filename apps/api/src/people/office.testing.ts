import { randomUUID } from 'node:crypto';
import { aGrant, anOrganisation, aPerson } from '@lumit/accounts/api/testing';
import { anEdition, aProgramme } from '@lumit/courses/api/testing';
import type { TestApp } from '@lumit/platform/testing';

/** An organisation with an edition and one who manages it and can sign in. */
export interface Office {
  readonly organisationId: string;
  readonly editionId: string;
  readonly adminId: string;
}

export async function anOffice({ dataSource }: TestApp): Promise<Office> {
  const { id: organisationId } = await anOrganisation(dataSource);
  const { id: programmeId } = await aProgramme(dataSource, { organisationId });
  const { id: editionId } = await anEdition(dataSource, { programmeId, title: `Edizione ${randomUUID()}` });
  const adminId = await somebody({ dataSource });
  await aGrant(dataSource, { personId: adminId, role: 'admin', organisationId });
  return { organisationId, editionId, adminId };
}

/** Somebody who has chosen a password. */
export async function somebody({ dataSource }: Pick<TestApp, 'dataSource'>): Promise<string> {
  return (await aPerson(dataSource, { passwordHash: '$argon2id$' })).id;
}

export const peopleOf = (organisationId: string) => `/api/organisations/${organisationId}/people`;
