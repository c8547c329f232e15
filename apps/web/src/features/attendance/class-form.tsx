import type { CalendarView, ClassPlan, PlanClass } from '@lumit/attendance/domain';
import type { Refusal } from '@lumit/shared';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { ApiProblem } from '../../lib/api';
import { useDraft } from '../../lib/draft';
import { problemsOf } from '../../lib/field-problems';
import { sentenceFor } from '../../lib/messages';
import { useProblems } from '../../lib/use-problems';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { FormPage, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import './calendar.messages';
import { ClassDraft, classField, readClassDraft } from './class-draft';
import { ClassPlace, ClassSubject, ClassTimes } from './class-fields';
import { ClassBreaks, ClassTeachers } from './class-lists';
import { ClassSeries } from './class-series';

interface ClassFormProps {
  name: string;
  title: string;
  lead: string;
  button: string;
  initial: ClassDraft;
  calendar: CalendarView;
  onSave: (plan: ClassPlan, how: Pick<PlanClass, 'despiteClashes' | 'series'>) => Promise<unknown>;
  /** A new one may be held every week. */
  mayRepeat?: boolean;
  above: ReactNode;
  below?: ReactNode;
}

const isClash = ({ code }: Refusal) => code.startsWith('attendance.clash_');

/** A class session, judged when it is sent; what it clashes with is shown before it is saved, and accepted or mended. */
export function ClassForm(props: ClassFormProps) {
  const { name, title, lead, button, initial, calendar, onSave, above, below, mayRepeat = false } = props;
  const [draft, setDraft, forget] = useDraft(name, initial, ClassDraft);
  const tried = useProblems();
  const [clashes, setClashes] = useState<readonly Refusal[]>([]);
  const [busy, setBusy] = useState(false);
  const despite = useRef(false);
  const send = async () => {
    const reading = readClassDraft(draft);
    if (!reading.plan) return tried.show(reading.problems);
    setBusy(true);
    try {
      await onSave(reading.plan, { despiteClashes: despite.current, series: reading.series });
      forget();
    } catch (error) {
      const found = error instanceof ApiProblem ? error.refusals.filter(isClash) : [];
      setClashes(found);
      tried.show(found.length > 0 ? [] : problemsOf(error, fieldOf));
    } finally {
      despite.current = false;
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) void send();
  };
  const fields = {
    draft,
    calendar,
    change: (values: Partial<ClassDraft>) => {
      setClashes([]);
      setDraft({ ...draft, ...values });
    },
    errorOf: (field: string) => tried.errorOf(classField(field)),
  };
  return (
    <FormPage>
      {above}
      <ErrorSummary problems={tried.problems} attempt={tried.attempt} />
      <PageTitle documentTitle={tried.problems.length > 0 ? `Errore: ${title}` : title} lead={lead}>
        {title}
      </PageTitle>
      <form noValidate onSubmit={submit}>
        <ClassSubject {...fields} />
        <ClassTimes {...fields} />
        {mayRepeat ? <ClassSeries {...fields} /> : null}
        <ClassPlace {...fields} />
        <ClassTeachers {...fields} />
        <ClassBreaks {...fields} />
        <Spaced>
          {clashes.length > 0 ? (
            <Alert
              kind="warning"
              inserted
              focused
              title="Si sovrappone ad altri incontri. Non è ancora salvato."
            >
              <ul>
                {clashes.map((clash) => (
                  <li key={sentenceFor(clash)}>{sentenceFor(clash)}</li>
                ))}
              </ul>
              <Button type="submit" kind="secondary" busy={busy} onClick={() => (despite.current = true)}>
                Salva comunque
              </Button>
            </Alert>
          ) : null}
          <Button type="submit" busy={busy}>
            {button}
          </Button>
        </Spaced>
      </form>
      {below}
    </FormPage>
  );
}

/** A day outside the edition is a matter of the day, though the server speaks of the start. */
const fieldOf = (field: string) => classField(field === 'startsAt' ? 'day' : field);
