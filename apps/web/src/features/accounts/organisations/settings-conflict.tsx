import type { SettingKey } from '@lumit/accounts/domain';
import { formatTime } from '../../../lib/format';
import { Alert } from '../../../ui/alert';
import { SETTING_WORDS } from './setting-words';
import { asText } from './typed-settings';
import type { Conflict } from './use-settings-draft';

/** What a colleague saved while I was writing: nothing of either is lost, and I decide what both of us changed. */
export function SettingsConflict({ theirs, taken, contested }: Conflict) {
  const { by, at } = lastChange(theirs.changes, [...taken, ...contested]);
  const value = (key: SettingKey) => asText(theirs.settings[key]).replaceAll('\n', ', ') || 'vuoto';
  return (
    <Alert
      kind="warning"
      inserted
      focused
      title={`${by} ha salvato ${at ? `alle ${formatTime(at)}` : ''} mentre scrivevi. Non è stato ancora salvato niente di tuo.`}
    >
      <ul>
        {taken.map((key) => (
          <li key={key}>
            {SETTING_WORDS[key].label}: ora è «{value(key)}». Lo trovi già nel campo.
          </li>
        ))}
        {contested.map((key) => (
          <li key={key}>
            {SETTING_WORDS[key].label}: ha scritto «{value(key)}». Nel campo resta quello che hai scritto tu:
            se salvi, vale il tuo.
          </li>
        ))}
      </ul>
      <p>Controlla e salva di nuovo.</p>
    </Alert>
  );
}

/** Of several changes, the latest. */
function lastChange(changes: Conflict['theirs']['changes'], keys: readonly SettingKey[]) {
  const [latest] = keys
    .flatMap((key) => changes[key] ?? [])
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));
  return { by: latest?.by ?? 'Un’altra persona', at: latest?.at };
}
