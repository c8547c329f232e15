import {
  type ApplicationAnswers,
  type FieldCode,
  FIELD_WORDS,
  type OwnApplication,
  readAnswers,
} from '@lumit/applications/domain';
import { romeWallClock } from '@lumit/shared';
import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { useDraft } from '../../lib/draft';
import { problemsOf } from '../../lib/field-problems';
import { useProblems } from '../../lib/use-problems';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/error-summary';
import { Cluster } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { AnswerField } from './answer-field';
import { fieldId } from './application-words';
import { BodyField } from './body-field';
import { useLeaveApplication, useSaveApplication } from './applications.queries';

const Typed = z.object({ answers: z.record(z.string(), z.string()), bodyId: z.string().nullable() });
type Typed = z.infer<typeof Typed>;

interface StepFormProps {
  application: OwnApplication;
  title: string;
  codes: readonly FieldCode[];
  onSaved: () => void;
  onLeft: () => void;
}

const today = () => romeWallClock(Math.floor(Date.now() / 1000)).day;

/** One group of questions. Going on asks that they are right; leaving keeps them as they are. What is typed outlives a reload. */
export function StepForm({ application, title, codes, onSaved, onLeft }: StepFormProps) {
  const { id, version, answers, bodyId, fields, email, suggestedBodies } = application;
  const initial: Typed = { answers: answers as Record<string, string>, bodyId };
  const [typed, setTyped, forget] = useDraft(`application.${id}.${codes[0]}`, initial, Typed);
  const tried = useProblems();
  const [busy, setBusy] = useState(false);
  const save = useSaveApplication();
  const leave = useLeaveApplication();
  const asked = fields.filter(({ code }) => codes.includes(code));

  const keep = async (after: () => unknown) => {
    setBusy(true);
    try {
      const said = codes.filter((code) => code !== 'email').map((code) => [code, typed.answers[code] ?? '']);
      await save.mutateAsync({
        version,
        answers: Object.fromEntries(said) as ApplicationAnswers,
        ...(codes.includes('body') && { bodyId: typed.bodyId }),
      });
      forget();
      await after();
    } catch (error) {
      tried.show(problemsOf(error, fieldId));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const { problems } = readAnswers(asked, typed.answers as ApplicationAnswers, today());
    if (problems.length > 0)
      return tried.show(problems.map(({ field, message }) => ({ fieldId: fieldId(field), message })));
    tried.clear();
    void keep(onSaved);
  };
  const change = (values: Record<string, string>, body: string | null = typed.bodyId) =>
    setTyped({ answers: { ...typed.answers, ...values }, bodyId: body });
  return (
    <form noValidate onSubmit={submit}>
      <ErrorSummary problems={tried.problems} attempt={tried.attempt} />
      <PageTitle documentTitle={tried.problems.length > 0 ? `Errore: ${title}` : title}>{title}</PageTitle>
      {asked.map(({ code, required }) => {
        const common = { required, error: tried.errorOf(fieldId(code)) };
        if (code === 'email')
          return (
            <p key={code}>
              {FIELD_WORDS.email.label}: <strong>{email}</strong>. {FIELD_WORDS.email.help}
            </p>
          );
        if (code === 'body')
          return (
            <BodyField
              key={code}
              {...common}
              value={{ id: typed.bodyId, name: typed.answers['body'] ?? '' }}
              suggested={suggestedBodies}
              onChange={(body) => change({ body: body.name }, body.id)}
            />
          );
        return (
          <AnswerField
            key={code}
            {...common}
            code={code}
            value={typed.answers[code] ?? ''}
            onChange={(value) => change({ [code]: value })}
          />
        );
      })}
      <Cluster>
        <Button type="submit" busy={busy}>
          Salva e continua
        </Button>
        <Button
          kind="secondary"
          onClick={() => {
            if (!busy)
              void keep(async () => {
                await leave.mutateAsync();
                onLeft();
              });
          }}
        >
          Salva ed esci
        </Button>
      </Cluster>
    </form>
  );
}
