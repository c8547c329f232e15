import { Organisation } from '@lumit/accounts/api';
import type { EntityManager } from 'typeorm';

export const DEFAULT_ORGANISATION = "Scuola Superiore Sant'Anna";

/** The organisation of this name, made where it is missing. */
export async function ensureOrganisation(manager: EntityManager, name: string): Promise<Organisation> {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  await manager.createQueryBuilder().insert().into(Organisation).values({ slug, name }).orIgnore().execute();
  return manager.findOneByOrFail(Organisation, { slug });
}
