import type { SettingsView } from '@lumit/accounts/domain';
import { Choice } from '../../../ui/choice';
import { TextAreaField, TextField } from '../../../ui/text-field';
import { formatDateTime } from '../../../lib/format';
import { NotePreview } from './note-preview';
import { LONG_SETTINGS, SETTING_WORDS } from './setting-words';
import { fieldIdOf, type WordKey } from './typed-settings';

interface SettingFieldProps {
  setting: WordKey;
  value: string | boolean;
  error: string | undefined;
  /** Who changed it last, and when. */
  change: SettingsView['changes'][string] | undefined;
  organisationId: string;
  onChange: (value: string | boolean) => void;
}

/** One setting: its present value, what it does, who changed it when (S-46). */
export function SettingField({ setting, value, error, change, organisationId, onChange }: SettingFieldProps) {
  const { label, effect } = SETTING_WORDS[setting];
  const id = fieldIdOf(setting);
  const hint = <SettingHint effect={effect} change={change} />;
  if (typeof value === 'boolean')
    return (
      <Choice
        type="checkbox"
        id={id}
        label={label}
        hint={hint}
        checked={value}
        onChange={(event) => onChange(event.target.checked)}
      />
    );
  const shared = { id, label, hint, error, value, optional: setting !== 'name' };
  if (LONG_SETTINGS.includes(setting))
    return (
      <>
        <TextAreaField {...shared} rows={6} onChange={(event) => onChange(event.target.value)} />
        <NotePreview organisationId={organisationId} text={value} of={label} />
      </>
    );
  return <TextField {...shared} onChange={(event) => onChange(event.target.value)} />;
}

/** What a setting does, and who changed it last. */
export function SettingHint({ effect, change }: { effect: string; change: SettingFieldProps['change'] }) {
  return (
    <>
      {effect}
      {change ? (
        <>
          <br />
          {changeWords(change)}
        </>
      ) : null}
    </>
  );
}

const changeWords = ({ at, by }: NonNullable<SettingFieldProps['change']>) =>
  `Ultimo cambio: ${formatDateTime(at)}, ${by ?? 'impostato dal programma'}.`;
