import type { MarkPresence, RollRow, RollView } from '@lumit/attendance/domain';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { z } from 'zod';
import { useDraft, useTextDraft } from '../../lib/draft';
import { Button } from '../../ui/button';
import { Cluster } from '../../ui/page-shapes';
import { TextField } from '../../ui/text-field';
import { useEscape } from '../../ui/use-escape';
import { readTimes, type TimesProblem } from './clock-times';
import { TimesFields } from './times-fields';
import { typedTimesOf } from './typed-times';

interface RollRowPanelProps {
  classSession: RollView['classSession'];
  row: RollRow;
  /** Whether something is written here that is not saved. */
  onUnsaved: (isUnsaved: boolean) => void;
  onMark: (mark: Omit<MarkPresence, 'expectedVersion'>) => void;
  onDone: () => void;
}

const TypedTimesDraft = z.array(z.object({ from: z.string(), to: z.string() }));

/** "Altro": times, justified, exempt, note. */
export function RollRowPanel({ classSession, row, onUnsaved, onMark, onDone }: RollRowPanelProps) {
  const name = `${classSession.id}.${row.enrolmentId}`;
  const [written] = useState(() => typedTimesOf(row.intervals, classSession));
  const [times, setTimes, forgetTimes] = useDraft(`times.${name}`, written, TypedTimesDraft);
  const [note, setNote, forgetNote] = useTextDraft(`roll-note.${name}`, row.note ?? '');
  const [problems, setProblems] = useState<readonly TimesProblem[]>([]);
  const panel = useRef<HTMLDivElement>(null);
  const close = () => {
    // Times that were not saved would look like recorded ones the next time.
    forgetTimes();
    onDone();
  };
  useEscape(() => panel.current?.closest('fieldset'), close);
  useEffect(() => panel.current?.querySelector('input')?.focus(), []);
  useEffect(() => panel.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), [problems]);

  const isUnsaved = note.trim() !== (row.note ?? '') || JSON.stringify(times) !== JSON.stringify(written);
  const tellUnsaved = useEffectEvent(onUnsaved);
  useEffect(() => tellUnsaved(isUnsaved), [isUnsaved]);

  const withNote = note.trim() === (row.note ?? '') ? {} : { note: note.trim() };
  const act = (mark: Omit<MarkPresence, 'expectedVersion'>) => {
    forgetTimes();
    forgetNote();
    onMark({ ...mark, ...withNote });
    onDone();
  };
  const saveTimes = () => {
    const read = readTimes(times, classSession);
    setProblems(read.problems);
    if (read.problems.length === 0) act({ kind: 'present', intervals: read.intervals });
  };
  return (
    <div ref={panel} className="roll-panel">
      <TimesFields times={times} problems={problems} onChange={setTimes} />
      <TextField
        label="Nota"
        optional
        hint="La leggono solo i tutor e la Segreteria"
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Cluster>
        <Button onClick={saveTimes}>Salva gli orari</Button>
        <Button kind="secondary" onClick={() => act({ kind: 'excused' })}>
          Giustificata
        </Button>
        <Button kind="secondary" onClick={() => act({ kind: 'exempt' })}>
          Esonero
        </Button>
        {row.kind !== 'unset' && row.kind !== 'present' ? (
          <Button kind="secondary" onClick={() => act({ kind: row.kind })}>
            Salva la nota
          </Button>
        ) : null}
        <Button
          kind="link"
          onClick={() => {
            forgetNote();
            close();
          }}
        >
          Chiudi
        </Button>
      </Cluster>
    </div>
  );
}
