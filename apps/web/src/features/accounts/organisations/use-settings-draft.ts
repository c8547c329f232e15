import { mergeSettings, type SettingKey, SettingsView } from '@lumit/accounts/domain';
import { SiteLogo } from '@lumit/shared';
import { useLayoutEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { ApiProblem } from '../../../lib/api';
import { useDraft } from '../../../lib/draft';
import { currentOf } from './settings.queries';
import { fromTyped, toTyped, TypedPartner, type TypedSettings } from './typed-settings';

/** What somebody else saved while I was writing. */
export interface Conflict {
  readonly theirs: SettingsView;
  readonly taken: readonly SettingKey[];
  readonly contested: readonly SettingKey[];
}

/** What is typed, and the version it was begun from: both stay for the tab, so that a reload cannot undo a colleague's work. */
const Draft = z.object({
  version: z.int(),
  base: SettingsView.shape.settings,
  typed: z.looseObject({ partners: z.array(TypedPartner), logo: SiteLogo.nullable() }),
});

export function useSettingsDraft(view: SettingsView) {
  const { version, settings } = view;
  const [kept, keep, forget] = useDraft(
    `impostazioni.${view.organisationId}`,
    { version, base: settings, typed: toDraft(toTyped(settings)) },
    Draft,
  );
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const typed = { ...toTyped(settings), ...kept.typed } as TypedSettings;
  // An upload ends later than it began: what was typed or taken over meanwhile must not be undone by it.
  const latest = useRef({ kept, typed });
  useLayoutEffect(() => {
    latest.current = { kept, typed };
  });
  const change = (changed: (typed: TypedSettings) => TypedSettings) => {
    const now = changed(latest.current.typed);
    const next = { ...latest.current.kept, typed: toDraft(now) };
    latest.current = { kept: next, typed: now };
    keep(next);
  };

  /** Goes on from what stands there now, with everything I wrote. False when the failure was another one. */
  const mergeFrom = (error: unknown): boolean => {
    const theirs =
      error instanceof ApiProblem && error.status === 409 ? currentOf(error.body?.current) : null;
    if (!theirs) return false;
    const merged = mergeSettings(kept.base, fromTyped(typed), theirs.settings);
    setConflict({ theirs, taken: merged.taken, contested: merged.contested });
    keep({ version: theirs.version, base: theirs.settings, typed: toDraft(toTyped(merged.settings)) });
    return true;
  };

  return {
    typed,
    version: kept.version,
    conflict,
    change,
    forget,
    mergeFrom,
  };
}

const toDraft = (typed: TypedSettings) => ({ ...typed, partners: [...typed.partners] });
