import type { SiteLogo } from '@lumit/shared';
import type { OrganisationSettings } from './organisation-settings';

type Chosen = Pick<OrganisationSettings, 'partners' | 'logo' | 'logos'>;

/** Every logo that the settings name, each once. */
export const logoIdsOf = ({ logo, logos }: Chosen): readonly string[] => [
  ...new Set([...(logo ? [logo.id] : []), ...logos.map(({ id }) => id)]),
];

/**
 * The settings as they are kept: of each partner at most one logo, in the order of the partners, none of a name that is no
 * partner, and every size as the picture has it. Null where a logo is named that the organisation does not have.
 */
export function settleLogos<Settings extends Chosen>(
  settings: Settings,
  known: ReadonlyMap<string, SiteLogo>,
): Settings | null {
  if (logoIdsOf(settings).some((id) => !known.has(id))) return null;
  const sized = (id: string): SiteLogo => known.get(id) as SiteLogo;
  const partners = [...new Set(settings.partners)];
  return {
    ...settings,
    logo: settings.logo ? sized(settings.logo.id) : null,
    logos: partners.flatMap((name) => {
      const mine = settings.logos.find(({ of }) => of === name);
      return mine ? [{ ...sized(mine.id), of: name }] : [];
    }),
  };
}
