import type { InvitedView, InvitePerson } from '@lumit/accounts/domain';
import { Audit } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { lockOrganisations, refuseStrangers } from './office-rows';
import { type Decision, RoleChanges } from './role-changes';

/** Brings somebody into an organisation: a role for an address, with an account where there is none. */
@Injectable()
export class Invitations {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly roles: RoleChanges,
    private readonly audit: Audit,
  ) {}

  /**
   * The account, the role and the message with the link are made together or not at all. Who has an account keeps it as it is:
   * name and body are what they or another office wrote.
   */
  invite(decision: Omit<Decision, 'personId'>, { role, ...person }: InvitePerson): Promise<InvitedView> {
    const { actor, organisationId, at } = decision;
    refuseStrangers(actor, organisationId);
    return this.dataSource.transaction(async (manager) => {
      await lockOrganisations(manager, [organisationId]);
      const { email, givenName, familyName } = person;
      const [made] = await manager.query<{ id: string }[]>(MAKE, [email, givenName, familyName, at]);
      const [known] = made ? [made] : await manager.query<{ id: string }[]>(FIND, [email]);
      if (!known) throw new Error('An account with this address was neither made nor found');
      if (made)
        await this.audit.record(manager, {
          actorId: actor.personId,
          action: 'person.invited',
          objectKind: 'person',
          objectId: made.id,
          organisationId,
        });
      await this.roles.giveIn(manager, { ...decision, personId: known.id }, role, 'anybody');
      return { personId: known.id, isNew: made !== undefined };
    });
  }
}

const MAKE = `
  insert into person (email, given_name, family_name, created_at) values ($1, $2, $3, $4)
  on conflict (email) do nothing returning id`;
const FIND = 'select id from person where email = $1';
