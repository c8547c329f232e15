import type { SettingKey, SettingsView } from '@lumit/accounts/domain';
import { LogoField } from './logo-field';
import { PartnersField } from './partners-field';
import { SettingField, SettingHint } from './setting-field';
import { SETTING_WORDS } from './setting-words';
import { fieldIdOf, type TypedSettings } from './typed-settings';

interface OneSettingProps {
  setting: SettingKey;
  typed: TypedSettings;
  error: string | undefined;
  view: SettingsView;
  /** All that is typed, with a part of it changed as it is then: an upload may end while somebody types elsewhere. */
  onChange: (change: (typed: TypedSettings) => TypedSettings) => void;
}

/** A setting with the field of its kind: words, yes or no, a logo, names with logos. */
export function OneSetting({ setting, typed, error, view, onChange }: OneSettingProps) {
  const { label, effect } = SETTING_WORDS[setting];
  const { organisationId, changes } = view;
  const set = (part: Partial<TypedSettings>) => onChange((now) => ({ ...now, ...part }));
  switch (setting) {
    case 'logo':
      return (
        <LogoField
          id={fieldIdOf('logo')}
          label={label}
          hint={effect}
          logo={typed.logo}
          organisationId={organisationId}
          onChange={(logo) => set({ logo })}
        />
      );
    case 'partners':
    case 'logos':
      return (
        <PartnersField
          id={fieldIdOf('partners')}
          label={label}
          hint={<SettingHint effect={effect} change={changes['partners'] ?? changes['logos']} />}
          error={error}
          partners={typed.partners}
          organisationId={organisationId}
          onChange={(change) => onChange((now) => ({ ...now, partners: change(now.partners) }))}
        />
      );
    default:
      return (
        <SettingField
          setting={setting}
          value={typed[setting]}
          error={error}
          change={changes[setting]}
          organisationId={organisationId}
          onChange={(value) => set({ [setting]: value })}
        />
      );
  }
}
