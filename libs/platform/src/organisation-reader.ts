import type { SiteFacts } from '@lumit/shared';
import type { EntityManager } from 'typeorm';

/** Who runs the service and who writes its mail; `accounts` provides it. */
export abstract class OrganisationReader {
  /** Of the site. What was known last while the database does not answer; `NO_SITE` before anybody said it. */
  abstract site(): Promise<SiteFacts>;
  /** Of an organisation's mail, inside the transaction of its cause. */
  abstract of(manager: EntityManager, organisationId: string): Promise<SiteFacts>;
}
