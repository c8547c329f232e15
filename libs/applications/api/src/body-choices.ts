import { domainsToTry, suggestBodies } from '@lumit/accounts/domain';
import { type BodiesFound, type BodyChoice, MOST_BODIES_FOUND } from '@lumit/applications/domain';
import { compareTexts } from '@lumit/shared';
import type { EntityManager } from 'typeorm';

/** Where somebody with this address likely works, by the register of an organisation; none for addresses of public providers. */
export async function suggestedBodies(
  manager: EntityManager,
  organisationId: string,
  email: string,
): Promise<BodyChoice[]> {
  const domains = domainsToTry(email);
  if (domains.length === 0) return [];
  const known = await manager.query<Array<BodyChoice & { emailDomains: string[] }>>(BY_DOMAIN, [
    organisationId,
    [...domains],
  ]);
  return sorted(suggestBodies(email, known)).map(toChoice);
}

/** Bodies of the register whose name or place says this, by name; `more` where there are others. */
export async function findBodies(
  manager: EntityManager,
  organisationId: string,
  q: string,
): Promise<BodiesFound> {
  const found = await manager.query<BodyChoice[]>(BY_NAME, [organisationId, q]);
  return {
    items: sorted(found).slice(0, MOST_BODIES_FOUND).map(toChoice),
    more: found.length > MOST_BODIES_FOUND,
  };
}

/** Its name, if it stands in this register. */
export async function nameOfBody(
  manager: EntityManager,
  organisationId: string,
  id: string,
): Promise<string | undefined> {
  const [row] = await manager.query<Array<{ name: string }>>(NAME, [id, organisationId]);
  return row?.name;
}

const toChoice = ({ id, name, municipality }: BodyChoice): BodyChoice => ({ id, name, municipality });
const sorted = (bodies: readonly BodyChoice[]) => bodies.toSorted((a, b) => compareTexts(a.name, b.name));

const COLUMNS = 'select id, name, municipality';
const BY_DOMAIN = `${COLUMNS}, email_domains "emailDomains" from body
  where organisation_id = $1 and email_domains && $2::text[]`;
/** Literal: no sign of what is typed means anything (B-721). */
const BY_NAME = `${COLUMNS} from body
  where organisation_id = $1 and position(lower($2) in lower(name || ' ' || coalesce(municipality, ''))) > 0`;
const NAME = 'select name from body where id = $1 and organisation_id = $2';
