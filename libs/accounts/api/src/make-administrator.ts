import { Audit } from '@lumit/platform';
import type { DeepPartial, EntityManager } from 'typeorm';
import { Person } from './person.entity';
import { RoleGrant } from './role-grant.entity';

/** A new account, and the organisation that it manages. */
export interface NewAdministrator {
  readonly person: DeepPartial<Person> & Pick<Person, 'id' | 'email' | 'givenName' | 'familyName'>;
  readonly organisationId: string;
  readonly at: Date;
}

/** Inside the caller's transaction. Made by who runs the program: nobody in an organisation is there yet to give the role. */
export async function makeAdministrator(
  manager: EntityManager,
  audit: Audit,
  { person, organisationId, at }: NewAdministrator,
): Promise<void> {
  await manager.insert(Person, person);
  await manager.insert(RoleGrant, { personId: person.id, role: 'admin', organisationId, givenAt: at });
  await audit.record(manager, {
    actorId: null,
    action: 'admin.created',
    objectKind: 'person',
    objectId: person.id,
    organisationId,
  });
}
