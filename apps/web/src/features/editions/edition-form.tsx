import type { EditionDetails, ProgrammeChoice } from '@lumit/editions/domain';
import { type FormEvent, type ReactNode, useState } from 'react';
import { problemsOf } from '../../lib/field-problems';
import { useProblems } from '../../lib/use-problems';
import { useDraft } from '../../lib/draft';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { Cluster, FormPage, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { ApplicationWindow } from './application-window';
import { EditionDraft, fieldId, readDraft } from './edition-draft';
import { EditionFields } from './edition-fields';
import { GroupFields } from './group-fields';
import { PlanFields } from './plan-fields';

interface EditionFormProps {
  /** What the draft is kept under, the same after a reload. */
  name: string;
  title: string;
  lead: string;
  button: string;
  initial: EditionDraft;
  programme: ProgrammeChoice;
  /** Resolves when the server has it; an error stands in the form and nothing of what was typed is lost. */
  onSave: (details: EditionDetails) => Promise<unknown>;
  /** Above the form: the way back. */
  above: ReactNode;
  /** Between heading and fields, inside the form: what somebody else wrote meanwhile. */
  notice?: ReactNode;
}

/** Everything that the office writes of an edition, judged when it is sent (A11). What is typed outlives a reload. */
export function EditionForm(props: EditionFormProps) {
  const { name, title, lead, button, initial, programme, onSave, above, notice } = props;
  const [draft, setDraft, forget] = useDraft(name, initial, EditionDraft);
  const tried = useProblems();
  const [busy, setBusy] = useState(false);
  const send = async () => {
    const { details, problems } = readDraft(draft);
    if (!details) return tried.show(problems);
    setBusy(true);
    try {
      await onSave(details);
      forget();
    } catch (error) {
      tried.show(problemsOf(error, fieldId));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void send();
  };
  const fields = {
    draft,
    change: (values: Partial<EditionDraft>) => setDraft({ ...draft, ...values }),
    errorOf: (field: string) => tried.errorOf(fieldId(field)),
  };
  return (
    <FormPage>
      {above}
      <ErrorSummary problems={tried.problems} attempt={tried.attempt} />
      <PageTitle documentTitle={tried.problems.length > 0 ? `Errore: ${title}` : title} lead={lead}>
        {title}
      </PageTitle>
      <form noValidate onSubmit={submit}>
        {notice}
        <EditionFields {...fields} />
        <ApplicationWindow {...fields} />
        <PlanFields {...fields} programme={programme} />
        <GroupFields {...fields} />
        <Spaced>
          <Cluster>
            <Button type="submit" busy={busy}>
              {button}
            </Button>
          </Cluster>
        </Spaced>
      </form>
    </FormPage>
  );
}
