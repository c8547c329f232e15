import { Body, Organisation, Person, RoleGrant, SignInSession } from '@lumit/accounts/api';
import { AuditEntry, OutgoingMail } from '@lumit/platform';

/** Every class with a table, for the processes that work without Nest and for the proof that migrations and classes agree. */
export const ENTITIES = [AuditEntry, OutgoingMail, Body, Organisation, Person, RoleGrant, SignInSession];
