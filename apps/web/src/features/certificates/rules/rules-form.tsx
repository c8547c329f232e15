import type { RulesChoice, RulesOffice, RulesPreview } from '@lumit/certificates/domain';
import { type FormEvent, useState } from 'react';
import { useDraft, useTextDraft } from '../../../lib/draft';
import { problemsOf } from '../../../lib/field-problems';
import { useProblems } from '../../../lib/use-problems';
import { Alert } from '../../../ui/alert';
import { Button } from '../../../ui/button';
import { ErrorSummary } from '../../../ui/error-summary';
import { announce } from '../../../ui/live-regions';
import { Cluster, Section, Spaced } from '../../../ui/page-shapes';
import { TextAreaField } from '../../../ui/text-field';
import { fieldId, readDraft, RulesDraft, toDraft } from './rules-draft';
import { headlineOf, RulesEffect } from './rules-effect';
import { RulesFields } from './rules-fields';
import { usePreviewRules, usePublishRules } from './rules-office.queries';

interface Seen {
  readonly choice: RulesChoice;
  readonly preview: RulesPreview;
}

/** Rules are chosen, looked at with the people of today, and only then put in force: a change of the form asks for a new look. */
export function RulesForm({ office, onSaved }: { office: RulesOffice; onSaved: () => void }) {
  const { id } = office.edition;
  const [draft, setDraft, forget] = useDraft(`certificate-rules.${id}`, toDraft(office), RulesDraft);
  const [seen, setSeen] = useState<Seen | null>(null);
  const tried = useProblems();
  const look = usePreviewRules(id);
  const change = (values: Partial<RulesDraft>) => {
    setSeen(null);
    setDraft({ ...draft, ...values });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { choice, problems } = readDraft(draft);
    if (!choice) return tried.show(problems);
    if (look.isPending) return;
    look.mutate(choice, {
      onSuccess: (preview) => {
        tried.clear();
        setSeen({ choice, preview });
        announce(headlineOf(preview));
      },
      onError: (error) => tried.show(problemsOf(error, fieldId)),
    });
  };
  return (
    <>
      <ErrorSummary problems={tried.problems} attempt={tried.attempt} />
      <form noValidate onSubmit={submit}>
        <RulesFields
          office={office}
          draft={draft}
          change={change}
          errorOf={(field) => tried.errorOf(fieldId(field))}
        />
        <Cluster>
          <Button type="submit" kind={seen ? 'secondary' : 'primary'} busy={look.isPending}>
            Guarda che cosa cambia
          </Button>
        </Cluster>
      </form>
      {seen ? (
        <Confirm
          office={office}
          seen={seen}
          onSaved={() => {
            forget();
            onSaved();
          }}
        />
      ) : null}
    </>
  );
}

const SHORTEST_REASON = 3;

/** What was seen, why it is wanted, and the act. */
function Confirm({ office, seen, onSaved }: { office: RulesOffice; seen: Seen; onSaved: () => void }) {
  const { id } = office.edition;
  const [reason, setReason, forget] = useTextDraft(`certificate-rules.${id}.reason`);
  const [isTried, setTried] = useState(false);
  const publish = usePublishRules(id);
  const tried = useProblems();
  const isShort = reason.trim().length < SHORTEST_REASON;
  const confirm = () => {
    setTried(true);
    if (isShort || publish.isPending) return;
    const { choice, preview } = seen;
    publish.mutate(
      { version: preview.version, choice, reason: reason.trim() },
      {
        onSuccess: () => {
          forget();
          onSaved();
        },
        onError: (error) => tried.show(problemsOf(error, fieldId)),
      },
    );
  };
  return (
    <Section title="Che cosa cambia">
      <RulesEffect preview={seen.preview} />
      <Spaced>
        <TextAreaField
          label="Perché"
          hint="Resta con la versione delle regole, per esempio: delibera del 12 novembre"
          rows={2}
          maxLength={500}
          value={reason}
          error={isTried && isShort ? `Scrivi il perché, almeno ${SHORTEST_REASON} caratteri` : undefined}
          onChange={({ target: { value } }) => setReason(value)}
        />
      </Spaced>
      {tried.problems.length > 0 ? (
        <Alert key={tried.attempt} kind="warning" inserted>
          {tried.problems.map(({ message }) => message).join(' ')}
        </Alert>
      ) : null}
      <Cluster>
        <Button busy={publish.isPending} onClick={confirm}>
          {`Metti in vigore la versione ${seen.preview.version + 1}`}
        </Button>
      </Cluster>
    </Section>
  );
}
