import { type BodyDetails, type BodyView } from '@lumit/accounts/domain';
import { notFound } from '@lumit/platform';
import type { EntityManager } from 'typeorm';

const COLUMNS = `b.id, b.version, b.name, b.kind, b.municipality, b.province, b.email_domains AS "emailDomains",
  b.ipa_code AS "ipaCode", (SELECT count(*)::int FROM person p WHERE p.body_id = b.id) AS people`;

/** Bodies of a register that fit a condition on `b`. */
export function findBodies(
  manager: EntityManager,
  condition: string,
  values: readonly unknown[],
): Promise<BodyView[]> {
  return manager.query<BodyView[]>(
    'SELECT ' + COLUMNS + ' FROM body b WHERE ' + condition + ' ORDER BY lower(b.name), b.id',
    [...values],
  );
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
