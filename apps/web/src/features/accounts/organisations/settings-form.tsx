import type { SettingsView } from '@lumit/accounts/domain';
import type { FormEvent } from 'react';
import { sentencesFor } from '../../../lib/messages';
import { useProblems } from '../../../lib/use-problems';
import { Button } from '../../../ui/button';
import { ErrorSummary } from '../../../ui/error-summary';
import { Section, Spaced, TwoColumns } from '../../../ui/page-shapes';
import { OneSetting } from './one-setting';
import { SETTING_GROUPS } from './setting-words';
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
              <OneSetting
                key={key}
                setting={key}
                typed={draft.typed}
                error={errorOf(fieldIdOf(key))}
                view={view}
                onChange={draft.change}
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
