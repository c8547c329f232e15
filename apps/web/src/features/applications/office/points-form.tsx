import type { OfficeApplication } from '@lumit/applications/domain';
import { type FormEvent } from 'react';
import { z } from 'zod';
import { useDraft } from '../../../lib/draft';
import { problemsOf } from '../../../lib/field-problems';
import { useProblems } from '../../../lib/use-problems';
import { Button } from '../../../ui/button';
import { ErrorSummary } from '../../../ui/error-summary';
import { TextField } from '../../../ui/text-field';
import { readPoints } from './read-points';
import { useEvaluate } from './office-applications.queries';

const Typed = z.record(z.string(), z.string());
const fieldId = (code: string) => `punti-${code}`;

interface PointsFormProps {
  editionId: string;
  application: OfficeApplication;
  onSaved: (sum: number | null) => void;
}

/** The points of one application, criterion by criterion; an empty field is not judged yet. */
export function PointsForm({ editionId, application, onSaved }: PointsFormProps) {
  const { id, version, number, form, points } = application;
  const initial = Object.fromEntries(form.criteria.map(({ code }) => [code, String(points[code] ?? '')]));
  const [typed, setTyped, forget] = useDraft(`points.${id}`, initial, Typed);
  const tried = useProblems();
  const evaluate = useEvaluate(editionId, id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (evaluate.isPending) return;
    const { given, problems } = readPoints(typed, form.criteria);
    if (problems.length > 0)
      return tried.show(problems.map(({ code, message }) => ({ fieldId: fieldId(code), message })));
    tried.clear();
    evaluate.mutate(
      { version, points: given },
      {
        onSuccess: ({ sum }) => {
          forget();
          onSaved(sum);
        },
        onError: (error) => tried.show(problemsOf(error, fieldId)),
      },
    );
  };
  return (
    <form noValidate onSubmit={submit} aria-label={`Punti della domanda n. ${number}`}>
      <ErrorSummary problems={tried.problems} attempt={tried.attempt} />
      {form.criteria.map(({ code, label, maxPoints }) => (
        <TextField
          key={code}
          id={fieldId(code)}
          label={label}
          hint={`Numero intero da 0 a ${maxPoints}`}
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          value={typed[code] ?? ''}
          error={tried.errorOf(fieldId(code))}
          onChange={({ target: { value } }) => setTyped({ ...typed, [code]: value })}
        />
      ))}
      <Button type="submit" busy={evaluate.isPending}>
        Salva i punti
      </Button>
    </form>
  );
}
