import { type OrganisationSettings, SETTING_KEYS, type SettingKey } from './organisation-settings';

/** What became of one setting, for the log and for whoever asks who changed it. */
export interface SettingChange {
  readonly before: OrganisationSettings[SettingKey];
  readonly after: OrganisationSettings[SettingKey];
}

/** The settings that differ, each with both values; empty when nothing was changed. */
export function changedSettings(
  before: OrganisationSettings,
  after: OrganisationSettings,
): Readonly<Partial<Record<SettingKey, SettingChange>>> {
  return Object.fromEntries(
    SETTING_KEYS.filter((key) => !same(before[key], after[key])).map((key) => [
      key,
      { before: before[key], after: after[key] },
    ]),
  );
}

/** What two people make of one page: what to go on with, what came from the other, and where both wrote. */
export interface MergedSettings {
  readonly settings: OrganisationSettings;
  /** Changed by the other alone: taken over. */
  readonly taken: readonly SettingKey[];
  /** Changed by both, each in another way: mine stays until I decide. */
  readonly contested: readonly SettingKey[];
}

/**
 * Brings together what I typed with what somebody else saved meanwhile, both from `base`. Nothing of mine is lost, nothing of
 * theirs that I did not touch is undone, and what we both changed is named.
 */
export function mergeSettings(
  base: OrganisationSettings,
  mine: OrganisationSettings,
  theirs: OrganisationSettings,
): MergedSettings {
  const changedByThem = SETTING_KEYS.filter((key) => !same(base[key], theirs[key]));
  const taken = changedByThem.filter((key) => same(base[key], mine[key]));
  const contested = changedByThem.filter(
    (key) => !same(base[key], mine[key]) && !same(mine[key], theirs[key]),
  );
  const fromThem = Object.fromEntries(taken.map((key) => [key, theirs[key]]));
  return { settings: { ...mine, ...fromThem }, taken, contested };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
