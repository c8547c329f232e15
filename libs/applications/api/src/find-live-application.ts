import type { ApplicationState } from '@lumit/applications/domain';
import { PersonName } from '@lumit/shared';
import type { EntityManager } from 'typeorm';

export interface LiveApplication {
  readonly id: string;
  readonly state: ApplicationState;
  readonly personId: string | null;
  /** Null also where a draft says what is no name: nobody is called by it. */
  readonly givenName: string | null;
  readonly familyName: string | null;
}

/**
 * The one application that whoever reads this address (normalised) has in an edition: from the address itself, or from an account
 * that has it by now.
 */
export async function findLiveApplication(
  manager: EntityManager,
  editionId: string,
  email: string,
): Promise<LiveApplication | undefined> {
  const [row] = await manager.query<LiveApplication[]>(FIND, [editionId, email]);
  return row && { ...row, givenName: nameIn(row.givenName), familyName: nameIn(row.familyName) };
}

const nameIn = (text: string | null): string | null => PersonName.safeParse(text).data ?? null;

const FIND = `
  select id, state, person_id "personId", answers ->> 'givenName' "givenName", answers ->> 'familyName' "familyName"
    from application
   where edition_id = $1 and state <> 'withdrawn' and (email = $2 or person_id = (select id from person where email = $2))
   order by email = $2 desc limit 1`;
