import { type BodyDetails, type BodyView } from '@lumit/accounts/domain';
import { notFound } from '@lumit/platform';
import { compareTexts } from '@lumit/shared';
import type { EntityManager } from 'typeorm';

const COLUMNS = `b.id, b.version, b.name, b.kind, b.municipality, b.province, b.email_domains AS "emailDomains",
  b.ipa_code AS "ipaCode", coalesce(n.people, 0) AS people`;
/** Counted once for all: a body's own count would look through all people each time. */
const PEOPLE =
  'LEFT JOIN (SELECT body_id, count(*)::int AS people FROM person GROUP BY body_id) n ON n.body_id = b.id';

/** Bodies of a register that fit a condition on `b`, by their names. */
export async function findBodies(
  manager: EntityManager,
  condition: string,
  values: readonly unknown[],
): Promise<BodyView[]> {
  const found = await manager.query<BodyView[]>(
    'SELECT ' + COLUMNS + ' FROM body b ' + PEOPLE + ' WHERE ' + condition + ' ORDER BY b.id',
    [...values],
  );
  return found.sort((one, other) => compareTexts(one.name, other.name));
}

export async function getBody(manager: EntityManager, organisationId: string, id: string): Promise<BodyView> {
  const [found] = await findBodies(manager, 'b.organisation_id = $1 AND b.id = $2', [organisationId, id]);
  if (!found) throw notFound();
  return found;
}

/** What the log keeps of a body. */
export const detailsOf = ({
  name,
  kind,
  municipality,
  province,
  emailDomains,
  ipaCode,
}: BodyView): BodyDetails => ({ name, kind, municipality, province, emailDomains, ipaCode });
