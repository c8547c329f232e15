import type { NewMail } from '@lumit/platform';
import type { EntityManager } from 'typeorm';

/** Somebody who gets mail about their own account. */
export interface MailReceiver {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  /** Who writes to them, and has it in its log: where they hold a role, else who runs the site. */
  readonly organisationId: string;
}

/** @throws when nobody has this id */
export async function findMailReceiver(manager: EntityManager, personId: string): Promise<MailReceiver> {
  const [row] = await manager.query<ReceiverRow[]>(FIND, [personId]);
  if (!row) throw new Error('Mail for a person who does not exist');
  return {
    personId,
    givenName: row.given_name,
    familyName: row.family_name,
    email: row.email,
    organisationId: row.organisation_id,
  };
}

/** Whose mail it is, and what it is about: all of a mail but its words. */
export const addressedTo = (
  to: MailReceiver,
  kind: string,
  dedupeKey: string,
): Pick<NewMail, 'organisationId' | 'kind' | 'dedupeKey' | 'personId' | 'to'> => ({
  organisationId: to.organisationId,
  kind,
  dedupeKey,
  personId: to.personId,
  to: { name: `${to.givenName} ${to.familyName}`, address: to.email },
});

interface ReceiverRow {
  readonly given_name: string;
  readonly family_name: string;
  readonly email: string;
  readonly organisation_id: string;
}

const FIND = `
  select p.given_name, p.family_name, p.email, o.id as organisation_id
    from person p
    cross join organisation o
    left join role_grant g on g.person_id = p.id and g.organisation_id = o.id
   where p.id = $1
   order by g.id is null, g.role, not o.runs_site, o.slug limit 1`;
