import { OrganisationSettings, SETTING_KEYS, type SettingKey } from '@lumit/accounts/domain';
import { italianIssue, type SiteFacts } from '@lumit/shared';
import type { FieldProblem } from '../../../ui/error-summary';
import { SETTING_WORDS } from './setting-words';

/** What stands in the fields: a text each, the partners one to a line. */
export type TypedSettings = Readonly<Record<Exclude<SettingKey, 'euEmblem'>, string> & { euEmblem: boolean }>;

export const fieldIdOf = (key: SettingKey) => `impostazione-${key}`;

export function toTyped(settings: OrganisationSettings): TypedSettings {
  const texts = SETTING_KEYS.filter((key) => key !== 'euEmblem').map((key) => [key, asText(settings[key])]);
  return { ...Object.fromEntries(texts), euEmblem: settings.euEmblem };
}

/** The fields as settings, not judged yet: empty is nothing said. */
export function fromTyped({ euEmblem, partners, ...texts }: TypedSettings): OrganisationSettings {
  const said = Object.entries(texts).map(([key, text]) => [key, text.trim() === '' ? null : text.trim()]);
  return {
    ...Object.fromEntries(said),
    name: texts.name.trim(),
    euEmblem,
    partners: partners.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
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
      const key = String(path[0]) as SettingKey;
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
  return Array.isArray(value) ? value.join('\n') : (value ?? '');
}
