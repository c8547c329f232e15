import { BoundedAudit, networkOf } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Of one person in an hour; all that nobody has an address for share the second. */
const MOST = { ofPerson: 20, ofNobody: 100 };

/** What happens to passwords, in the audit log: never what was typed, never a token. */
@Injectable()
export class PasswordRecords {
  constructor(private readonly audit: BoundedAudit) {}

  /** `personId`: whose address was typed, if anybody's. Who typed it is not known. */
  resetAsked(personId: string | undefined, address: string): Promise<void> {
    const record = { ...ofPerson(personId ?? 'nobody'), actorId: null, action: 'password.reset_asked' };
    return this.audit.recordApart({ ...record, details: { network: networkOf(address) } }, boundOf(record));
  }

  /** Through which door, and how many sign-ins it ended. */
  changed(
    manager: EntityManager,
    personId: string,
    details: { by: 'first' | 'reset' | 'person'; network: string; sessionsEnded: number },
  ): Promise<void> {
    const record = { ...ofPerson(personId), actorId: personId, action: 'password.changed', details };
    return this.audit.record(manager, record, boundOf(record));
  }
}

const ofPerson = (objectId: string) => ({ objectKind: 'person', objectId, organisationId: null });

const boundOf = ({ action, objectId }: { action: string; objectId: string }) => ({
  key: `${action}:${objectId}`,
  most: objectId === 'nobody' ? MOST.ofNobody : MOST.ofPerson,
});
