import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Body } from './body.entity';
import { Organisation } from './organisation.entity';
import { Person } from './person.entity';
import { RoleGrant } from './role-grant.entity';

let counter = 0;
const next = () => `${(counter += 1)}-${randomUUID().slice(0, 6)}`;

export async function anOrganisation(
  dataSource: DataSource,
  overrides: Partial<Organisation> = {},
): Promise<Organisation> {
  return dataSource.getRepository(Organisation).save({
    id: randomUUID(),
    slug: `ente-${next()}`,
    name: 'Scuola di prova',
    ...overrides,
  } as Partial<Organisation>);
}

export async function aBody(dataSource: DataSource, overrides: Partial<Body> = {}): Promise<Body> {
  return dataSource.getRepository(Body).save({
    id: randomUUID(),
    organisationId: overrides.organisationId ?? (await anOrganisation(dataSource)).id,
    name: `Comune ${next()}`,
    kind: 'comune',
    municipality: 'Lucca',
    emailDomains: [],
    ...overrides,
  });
}

export async function aPerson(
  dataSource: DataSource,
  overrides: Partial<Person> = {},
): Promise<Person & { personId: string }> {
  const person = await dataSource.getRepository(Person).save({
    id: randomUUID(),
    email: `persona-${next()}@example.it`,
    passwordHash: null,
    givenName: 'Anna',
    familyName: 'Bianchi',
    bodyId: null,
    state: 'active',
    demo: false,
    ...overrides,
  });
  return { ...person, personId: person.id } as Person & { personId: string };
}

/** Gives a person a role, where that role may be held. */
export async function aGrant(
  dataSource: DataSource,
  grant: Pick<RoleGrant, 'personId' | 'role' | 'organisationId'> &
    Partial<Pick<RoleGrant, 'bodyId' | 'editionId' | 'groupId' | 'endsAt'>>,
): Promise<RoleGrant> {
  return dataSource
    .getRepository(RoleGrant)
    .save({ id: randomUUID(), bodyId: null, editionId: null, groupId: null, ...grant });
}
