import { PRESENCE_KINDS, type PresenceKind, type RollRow, type RollView } from '@lumit/attendance/domain';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTextDraft } from '../../lib/draft';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { announce } from '../../ui/live-regions';
import { Cluster } from '../../ui/page-shapes';
import { SelectField } from '../../ui/select-field';
import { TextAreaField } from '../../ui/text-field';
import { useEscape } from '../../ui/use-escape';
import { useCorrectPresence } from './attendance.queries';
import { readTimes, type TimesProblem } from './clock-times';
import { KIND_WORDS } from './status-words';
import { TimesFields } from './times-fields';
import { typedTimesOf } from './typed-times';
import { nameOfRow } from './use-roll';

interface CorrectionFormProps {
  classSession: RollView['classSession'];
  row: RollRow;
  onDone: () => void;
}

/** Changes a person in a closed register: what, when, and why. The old value stays in the record. */
export function CorrectionForm({ classSession, row, onDone }: CorrectionFormProps) {
  const correct = useCorrectPresence(classSession.id, row.enrolmentId);
  const [kind, setKind] = useState<PresenceKind>(row.kind);
  const [times, setTimes] = useState(() => typedTimesOf(row.intervals, classSession));
  const [reason, setReason, forget] = useTextDraft(`correction.${classSession.id}.${row.enrolmentId}`);
  const [problems, setProblems] = useState<readonly TimesProblem[]>([]);
  const [isReasonMissing, setReasonMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEscape(() => form.current, onDone);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  useEffect(
    () => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(),
    [problems, isReasonMissing],
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = kind === 'present' ? readTimes(times, classSession) : { intervals: [], problems: [] };
    setProblems(read.problems);
    setReasonMissing(reason.trim().length < 3);
    if (read.problems.length > 0 || reason.trim().length < 3) return;
    const mark = { kind, intervals: read.intervals, reason: reason.trim(), expectedVersion: row.version };
    await correct.mutateAsync(mark).then(
      () => {
        forget();
        announce(`Presenza di ${nameOfRow(row)} rettificata`);
        onDone();
      },
      () => undefined,
    );
  };
  return (
    <form ref={form} noValidate className="correction-form" onSubmit={(event) => void submit(event)}>
      <SelectField
        label="Stato"
        value={kind}
        onChange={(event) => setKind(PRESENCE_KINDS.find((known) => known === event.target.value) ?? kind)}
      >
        {PRESENCE_KINDS.map((known) => (
          <option key={known} value={known}>
            {KIND_WORDS[known]}
          </option>
        ))}
      </SelectField>
      {kind === 'present' ? <TimesFields times={times} problems={problems} onChange={setTimes} /> : null}
      <TextAreaField
        label="Motivo"
        hint="Lo leggono la persona e la Segreteria"
        rows={2}
        maxLength={500}
        value={reason}
        error={isReasonMissing ? 'Scrivi il motivo della rettifica' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {correct.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(correct.error).join(' ')}
        </Alert>
      ) : null}
      <Cluster>
        <Button type="submit" busy={correct.isPending}>
          Salva la rettifica
        </Button>
        <Button
          kind="link"
          onClick={() => {
            forget();
            onDone();
          }}
        >
          Annulla
        </Button>
      </Cluster>
    </form>
  );
}
