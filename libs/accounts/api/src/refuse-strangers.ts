import { type Actor, notFound, reachOf } from '@lumit/platform';

/** What is of an organisation is not there for who does not manage it. */
export function refuseStrangers(actor: Actor, organisationId: string): void {
  if (!reachOf(actor, 'manage-organisation').organisations.includes(organisationId)) throw notFound();
}
