import { BoundedAudit, networkOf } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Of one person in an hour. */
const MOST = 20;

/** What happens to the address of an account, in the audit log. The addresses themselves stand in `address_change` alone. */
@Injectable()
export class AddressRecords {
  constructor(private readonly audit: BoundedAudit) {}

  asked(manager: EntityManager, personId: string, address: string): Promise<void> {
    return this.record(manager, 'address.change_asked', {
      personId,
      details: { network: networkOf(address) },
    });
  }

  cancelled(manager: EntityManager, personId: string): Promise<void> {
    return this.record(manager, 'address.change_cancelled', { personId });
  }

  /** Who pressed the button of the second mailbox is its holder, and known to be no more than that. */
  changed(manager: EntityManager, personId: string, address: string): Promise<void> {
    return this.record(manager, 'address.changed', { personId, details: { network: networkOf(address) } });
  }

  private record(
    manager: EntityManager,
    action: string,
    { personId, details }: { personId: string; details?: { network: string } },
  ): Promise<void> {
    const object = { actorId: personId, objectKind: 'person', objectId: personId, organisationId: null };
    const bound = { key: `${action}:${personId}`, most: MOST };
    return this.audit.record(manager, { ...object, action, ...(details && { details }) }, bound);
  }
}
