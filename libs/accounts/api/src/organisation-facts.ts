import { type OrganisationSettings, settingsOf } from '@lumit/accounts/domain';
import type { SiteFacts } from '@lumit/shared';
import type { Organisation } from './organisation.entity';

/** The settings of a row. */
export const settingsOfRow = ({ name, settings }: Organisation): OrganisationSettings =>
  settingsOf(name, settings);

/** What pages, mails and documents say of an organisation. */
export function factsOf(row: Organisation): SiteFacts {
  const { name, website, address, email, pec, phone, accessibilityStatement, funding, ...marks } =
    settingsOfRow(row);
  return {
    name,
    website,
    address,
    email,
    pec,
    phone,
    accessibilityStatement,
    funding,
    euEmblem: marks.euEmblem,
    partners: [...marks.partners],
    logo: marks.logo,
    logos: [...marks.logos],
  };
}
