import { OrganisationSettings, SETTING_KEYS, type SettingKey } from '@lumit/accounts/domain';
import { italianIssue, membersOf, type SiteFacts, SiteLogo } from '@lumit/shared';
import { z } from 'zod';
import type { FieldProblem } from '../../../ui/error-summary';
import { SETTING_WORDS } from './setting-words';

/** One of those who pay and promote; `key` tells it from the others while its name is being written. */
export const TypedPartner = z.object({ key: z.string(), name: z.string(), logo: SiteLogo.nullable() });
export type TypedPartner = z.infer<typeof TypedPartner>;

/** Settings that are words or yes and no. */
export type WordKey = Exclude<SettingKey, 'partners' | 'logo' | 'logos'>;

/** What stands in the fields: a text for each setting of words. */
export type TypedSettings = Readonly<
  Record<Exclude<WordKey, 'euEmblem'>, string> & {
    euEmblem: boolean;
    partners: readonly TypedPartner[];
    logo: SiteLogo | null;
  }
>;

export const fieldIdOf = (key: SettingKey) => `impostazione-${key}`;

export function toTyped(settings: OrganisationSettings): TypedSettings {
  const texts = SETTING_KEYS.filter((key) => !NO_TEXTS.has(key)).map((key) => [key, asText(settings[key])]);
  return {
    ...Object.fromEntries(texts),
    euEmblem: settings.euEmblem,
    partners: membersOf(settings).map(({ name, logo }, place) => ({
      key: `${place}-${name}`,
      name,
      logo: logo && SiteLogo.parse(logo),
    })),
    logo: settings.logo,
  };
}

/** The fields as settings, not judged yet: empty is nothing said. */
const NO_TEXTS: ReadonlySet<SettingKey> = new Set(['euEmblem', 'partners', 'logo', 'logos']);

export function fromTyped({ euEmblem, partners, logo, ...texts }: TypedSettings): OrganisationSettings {
  const said = Object.entries(texts).map(([key, text]) => [key, text.trim() === '' ? null : text.trim()]);
  return {
    ...Object.fromEntries(said),
    name: texts.name.trim(),
    euEmblem,
    partners: partners.flatMap(({ name }) => (name.trim() === '' ? [] : [name.trim()])),
    logo,
    logos: partners.flatMap((one) =>
      one.logo && one.name.trim() !== '' ? [{ ...one.logo, of: one.name.trim() }] : [],
    ),
  };
}

/** As pages would show the fields now. */
export const previewFacts = (typed: TypedSettings): SiteFacts => fromTyped(typed);

/** The settings where all fields are right, else every problem with its field. */
export function judge(
  typed: TypedSettings,
): { settings: OrganisationSettings } | { problems: readonly FieldProblem[] } {
  const read = OrganisationSettings.safeParse(fromTyped(typed), { error: italianIssue });
  if (read.success) return { settings: read.data };
  const seen = new Set<string>();
  return {
    problems: read.error.issues.flatMap(({ path, message }) => {
      const key = path[0] === 'logos' ? 'partners' : (String(path[0]) as SettingKey);
      const row = typeof path[1] === 'number' ? `, riga ${path[1] + 1}` : '';
      const fieldId = fieldIdOf(key);
      if (seen.has(fieldId)) return [];
      seen.add(fieldId);
      return [{ fieldId, message: `${SETTING_WORDS[key].label}${row}: ${message}` }];
    }),
  };
}

/** A value of a setting in words. */
export function asText(value: OrganisationSettings[SettingKey]): string {
  if (typeof value === 'boolean') return value ? 'sì' : 'no';
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : one.of)).join('\n');
  return typeof value === 'object' && value !== null ? 'un’altra immagine' : (value ?? '');
}
