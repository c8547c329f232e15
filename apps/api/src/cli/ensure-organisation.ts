import { Organisation } from '@lumit/accounts/api';
import type { EntityManager } from 'typeorm';

export const DEFAULT_ORGANISATION = "Scuola Superiore Sant'Anna";

/**
 * The organisation of this name, made where it is missing; its first name finds it too, after the office has changed it. The
 * first of all runs the site.
 */
export async function ensureOrganisation(manager: EntityManager, name: string): Promise<Organisation> {
  const named = await manager.findOne(Organisation, { where: { name }, order: { slug: 'ASC' } });
  if (named) return named;
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  await manager.createQueryBuilder().insert().into(Organisation).values({ slug, name }).orIgnore().execute();
  await manager.query(RUN_THE_SITE, [slug]);
  return manager.findOneByOrFail(Organisation, { slug });
}

const RUN_THE_SITE = `
  UPDATE organisation SET runs_site = true
   WHERE slug = $1 AND NOT EXISTS (SELECT 1 FROM organisation WHERE runs_site)`;
