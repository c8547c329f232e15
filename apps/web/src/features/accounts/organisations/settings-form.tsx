import type { SettingsView } from '@lumit/accounts/domain';
import type { FormEvent } from 'react';
import { sentencesFor } from '../../../lib/messages';
import { useProblems } from '../../../lib/use-problems';
import { Button } from '../../../ui/button';
import { ErrorSummary } from '../../../ui/error-summary';
import { Section, Spaced, TwoColumns } from '../../../ui/page-shapes';
import { SETTING_GROUPS } from './setting-words';
import { SettingField } from './setting-field';
import { SettingsConflict } from './settings-conflict';
import { SettingsPreview } from './settings-preview';
import { fieldIdOf, judge, previewFacts } from './typed-settings';
import { useSaveSettings } from './settings.queries';
import { useSettingsDraft } from './use-settings-draft';

interface SettingsFormProps {
  view: SettingsView;
  onSaved: () => void;
}

/** All settings of an organisation on one page, with how they will look beside them. */
export function SettingsForm({ view, onSaved }: SettingsFormProps) {
  const draft = useSettingsDraft(view);
  const save = useSaveSettings(view.organisationId);
  const { problems, attempt, show, clear, errorOf } = useProblems();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const judged = judge(draft.typed);
    if ('problems' in judged) return show(judged.problems);
    clear();
    save.mutate(
      { version: draft.version, settings: judged.settings },
      {
        onSuccess: () => {
          draft.forget();
          onSaved();
        },
        onError: (error) => {
          if (!draft.mergeFrom(error)) show(sentencesFor(error).map((message) => ({ message })));
        },
      },
    );
  };

  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary problems={problems} attempt={attempt} />
      {draft.conflict ? <SettingsConflict {...draft.conflict} /> : null}
      <TwoColumns aside={<SettingsPreview facts={previewFacts(draft.typed)} typed={draft.typed} />}>
        {SETTING_GROUPS.map(({ title, keys }) => (
          <Section key={title} title={title}>
            {keys.map((key) => (
              <SettingField
                key={key}
                setting={key}
                value={draft.typed[key]}
                error={errorOf(fieldIdOf(key))}
                change={view.changes[key]}
                organisationId={view.organisationId}
                onChange={(value) => draft.change({ ...draft.typed, [key]: value })}
              />
            ))}
          </Section>
        ))}
        <Spaced>
          <Button type="submit" busy={save.isPending}>
            Salva le impostazioni
          </Button>
        </Spaced>
      </TwoColumns>
    </form>
  );
}
