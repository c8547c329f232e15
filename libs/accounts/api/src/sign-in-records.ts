import { BoundedAudit, networkOf } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Of one person in an hour; all tries for an address of nobody share the second. */
const MOST = { ofPerson: 20, ofNobody: 100 };

/**
 * Sign-ins in the audit log. What was typed is never written: for an address of nobody not even that, since people type passwords
 * into the wrong field.
 */
@Injectable()
export class SignInRecords {
  constructor(private readonly audit: BoundedAudit) {}

  signedIn(
    manager: EntityManager,
    personId: string,
    from: { address: string; isKnownDevice: boolean },
  ): Promise<void> {
    const details = { network: networkOf(from.address), knownDevice: from.isKnownDevice };
    const record = { ...ofPerson(personId), actorId: personId, action: 'sign_in.done', details };
    return this.audit.record(manager, record, boundOf('sign_in.done', personId));
  }

  signedOut(manager: EntityManager, personId: string): Promise<void> {
    const record = { ...ofPerson(personId), actorId: personId, action: 'sign_out.done' };
    return this.audit.record(manager, record, boundOf('sign_out.done', personId));
  }

  /** `personId`: whose address was typed, if anybody's. Who typed it is not known, so the entry has no actor. */
  refused(
    personId: string | undefined,
    about: { address: string; why: 'wrong' | 'suspended' | 'too_many' },
  ): Promise<void> {
    const details = { network: networkOf(about.address), why: about.why };
    const record = { ...ofPerson(personId ?? 'nobody'), actorId: null, action: 'sign_in.refused', details };
    return this.audit.recordApart(record, boundOf('sign_in.refused', personId));
  }
}

const ofPerson = (objectId: string) => ({ objectKind: 'person', objectId, organisationId: null });

const boundOf = (action: string, personId: string | undefined) => ({
  key: `${action}:${personId ?? 'nobody'}`,
  most: personId === undefined ? MOST.ofNobody : MOST.ofPerson,
});
