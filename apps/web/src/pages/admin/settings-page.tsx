import { missingSettings, type SettingsView } from '@lumit/accounts/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SETTING_WORDS } from '../../features/accounts/organisations/setting-words';
import { SettingsForm } from '../../features/accounts/organisations/settings-form';
import { settingsQuery } from '../../features/accounts/organisations/settings.queries';
import { formatList } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { grantsFor, useMe } from '../../lib/session';
import { Alert } from '../../ui/alert';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { SelectField } from '../../ui/select-field';

/** S-46: what the organisation says of itself, everywhere. */
export function SettingsPage() {
  const me = useMe();
  const managed = me ? grantsFor(me, ['manage-organisation']) : [];
  const [chosen, setChosen] = useState<string | null>(null);
  const organisationId = chosen ?? managed[0]?.organisationId;
  if (!organisationId) return null;
  return (
    <ListPage>
      {managed.length > 1 ? (
        <SelectField label="Ente" value={organisationId} onChange={(event) => setChosen(event.target.value)}>
          {managed.map((one) => (
            <option key={one.organisationId} value={one.organisationId}>
              {one.organisationName}
            </option>
          ))}
        </SelectField>
      ) : null}
      <Settings key={organisationId} organisationId={organisationId} />
    </ListPage>
  );
}

function Settings({ organisationId }: { organisationId: string }) {
  const query = useQuery(settingsQuery(organisationId));
  const [isSaved, setSaved] = useState(false);
  return (
    <Loaded query={query}>
      {(view) => (
        <>
          {isSaved ? (
            <Alert key={`saved-${view.version}`} kind="success" inserted focused>
              Impostazioni salvate. Le pagine le mostrano da subito; gli attestati, dal prossimo rilascio.
            </Alert>
          ) : null}
          <PageTitle lead={leadOf(view)}>Impostazioni dell’ente</PageTitle>
          <Missing view={view} />
          <SettingsForm key={view.version} view={view} onSaved={() => setSaved(true)} />
        </>
      )}
    </Loaded>
  );
}

const leadOf = ({ runsSite }: SettingsView) =>
  runsSite
    ? 'Quello che scrivi qui sta nelle pagine, nelle email e negli attestati.'
    : 'Quello che scrivi qui sta nelle email e negli attestati dei tuoi corsi. Le pagine del sito parlano dell’ente che lo gestisce.';

function Missing({ view }: { view: SettingsView }) {
  const missing = missingSettings(view.settings);
  if (missing.length === 0) return null;
  const words = formatList(missing.map((key) => SETTING_WORDS[key].label));
  return <Alert kind="info">{`Prima di aprire un’edizione completa: ${words}.`}</Alert>;
}
