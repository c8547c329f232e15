import { asksForReason, closingQuestions, type RollView, toInterval } from '@lumit/attendance/domain';
import { useEffect, useRef, useState } from 'react';
import { formatTime } from '../../lib/format';
import { sentencesFor } from '../../lib/messages';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { TextAreaField } from '../../ui/text-field';
import { useCloseRegister } from './attendance.queries';
import { ClosingList } from './closing-list';
import { classTimeOf } from './overlay-mark';
import { countRows, countWords } from './status-words';
import type { OpenQuestions } from './use-open-questions';
import { nameOfRow, type Roll } from './use-roll';

interface CloseDialogProps {
  register: RollView;
  roll: Roll;
  questions: OpenQuestions;
  /** The server's clock, in milliseconds since 1970. */
  serverNow: () => number;
  onClose: () => void;
}

const MOST_NAMES = 5;

/**
 * Says what closing leaves open, and asks why where it does; sends what waits, then closes, shown as done only after the
 * server's yes. What was open is judged once, when the dialog opens; the server judges again when the register closes.
 */
export function CloseDialog({ register, roll, questions, serverNow, onClose }: CloseDialogProps) {
  const close = useCloseRegister(register.classSession.id);
  const [now] = useState(serverNow);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isStuck, setStuck] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isMissing) field.current?.focus();
  }, [isMissing]);
  const rows = roll.rows.map(({ row }) => row);
  const unset = rows.filter(({ kind }) => kind === 'unset').map(nameOfRow);
  const nameOf = (id: string | null) => rows.filter((row) => row.enrolmentId === id).map(nameOfRow);
  const open = {
    ...closingQuestions(
      { time: classTimeOf(register.classSession) },
      rows.map(({ kind, intervals }) => ({ kind, intervals: intervals.map(toInterval) })),
      Math.floor(now / 1000),
    ),
    unsaved: nameOf(questions.unsaved),
    late: [...questions.asked.keys()].flatMap(nameOf),
  };
  const needsReason =
    asksForReason(open) || open.unsaved.length + open.late.length > 0 || close.error !== null;
  const confirm = async () => {
    const said = reason.trim();
    setMissing(needsReason && said.length < 3);
    if (needsReason && said.length < 3) return;
    setBusy(true);
    const isSent = await roll.queue.flush();
    // Who left the roll meanwhile has no row to look at: their mark stops nothing.
    const unsaved = roll.queue.getSnapshot().marks;
    const hasProblems = rows.some(({ enrolmentId }) => unsaved.has(enrolmentId));
    setStuck(!isSent || hasProblems);
    if (isSent && !hasProblems)
      await close.mutateAsync(said === '' ? {} : { reason: said }).then(onClose, () => undefined);
    setBusy(false);
  };
  return (
    <Dialog
      open
      title={open.minutesEarly > 0 ? 'Chiudi l’appello prima della fine?' : 'Chiudi l’appello?'}
      onClose={onClose}
      actions={
        <>
          <Button busy={isBusy} onClick={() => void confirm()}>
            Chiudi l’appello
          </Button>
          <Button kind="secondary" onClick={onClose}>
            Torna indietro
          </Button>
        </>
      }
    >
      <p>
        {countWords(countRows(rows)).join(', ')}
        {unset.length > 0 ? `: ${someOf(unset)}` : ''}.{' '}
        {register.mayReopen
          ? 'Dopo la chiusura si riapre solo con un motivo.'
          : 'Dopo la chiusura solo la Segreteria può riaprirlo.'}
      </p>
      <ClosingList open={open} now={formatTime(new Date(now))} endsAt={register.classSession.endsAt} />
      {needsReason ? (
        <TextAreaField
          ref={field}
          label="Motivo"
          hint="Resta scritto nel registro"
          rows={2}
          maxLength={500}
          value={reason}
          error={isMissing ? 'Scrivi il motivo della chiusura' : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      ) : null}
      {isStuck ? (
        <Alert kind="warning" inserted>
          Alcune presenze non sono ancora salvate. Torna indietro, controlla le righe in coda e riprova.
        </Alert>
      ) : null}
      {close.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(close.error).join(' ')}
        </Alert>
      ) : null}
    </Dialog>
  );
}

const someOf = (names: readonly string[]) =>
  names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} e altre ${names.length - MOST_NAMES}`;
