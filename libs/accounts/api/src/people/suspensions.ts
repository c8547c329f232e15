import { suspensionBlockers } from '@lumit/accounts/domain';
import { refused } from '@lumit/platform';
import type { Refusal } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { voidPasswordLinks } from '../make-password-link';
import { Deeds } from './deeds';
import {
  grantsOf,
  lockOrganisations,
  lockPerson,
  managedBy,
  managersOf,
  refuseStrangers,
} from './office-rows';
import type { Decision } from './role-changes';

/**
 * Suspends and restores people. A suspended person is nobody from the next request on: open sign-ins end, links open nothing, messages
 * do not leave. Roles stay as they are, and open again with a new sign-in (P-34).
 */
@Injectable()
export class Suspensions {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly deeds: Deeds,
  ) {}

  /** @throws AppError refused, with all reasons. Of somebody suspended already nothing changes. */
  suspend(decision: Decision, reason: string): Promise<void> {
    return this.decide(decision, async (manager, state) => {
      const { personId, at } = decision;
      if (state === 'suspended') return;
      const blockers = await this.blockers(manager, decision);
      if (blockers.length > 0) throw refused(blockers);
      await manager.query(`update person set state = 'suspended' where id = $1`, [personId]);
      await manager.query('delete from sign_in_session where person_id = $1', [personId]);
      await voidPasswordLinks(manager, personId, at);
      await this.tell(manager, decision, { kind: 'person.suspended', reason });
    });
  }

  /** The same people may do it who could suspend. */
  restore(decision: Decision, reason: string): Promise<void> {
    return this.decide(decision, async (manager, state) => {
      if (state === 'active') return;
      await manager.query(`update person set state = 'active' where id = $1`, [decision.personId]);
      const blockers = (await this.blockers(manager, decision)).filter(
        ({ code }) => code !== 'role.last_manager',
      );
      if (blockers.length > 0) throw refused(blockers);
      await this.tell(manager, decision, { kind: 'person.restored', reason });
    });
  }

  private decide(
    { actor, organisationId, personId, at }: Decision,
    act: (manager: EntityManager, state: 'active' | 'suspended') => Promise<void>,
  ): Promise<void> {
    refuseStrangers(actor, organisationId);
    return this.dataSource.transaction(async (manager) => {
      await lockOrganisations(manager, [organisationId, ...(await managedBy(manager, personId, at))]);
      const { state } = await lockPerson(manager, organisationId, personId);
      await act(manager, state);
    });
  }

  /** Of a person who is active, in this transaction. */
  private async blockers(
    manager: EntityManager,
    { actor, personId, at }: Decision,
  ): Promise<readonly Refusal[]> {
    const managersAfter = [];
    for (const managed of await managedBy(manager, personId, at)) {
      const all = await managersOf(manager, managed, at);
      managersAfter.push(all.filter((one) => one.personId !== personId));
    }
    return suspensionBlockers({
      held: await grantsOf(manager, actor.personId, at),
      isOneself: actor.personId === personId,
      theirs: await grantsOf(manager, personId, at),
      managersAfter,
    });
  }

  private tell(
    manager: EntityManager,
    { actor, organisationId, personId, at }: Decision,
    { kind, reason }: { kind: 'person.suspended' | 'person.restored'; reason: string },
  ): Promise<void> {
    return this.deeds.tell(manager, {
      actorId: actor.personId,
      organisationId,
      personId,
      at,
      kind,
      reason,
      details: {},
    });
  }
}
