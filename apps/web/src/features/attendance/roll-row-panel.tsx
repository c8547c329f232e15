import type { MarkPresence, RollRow, RollView } from '@lumit/attendance/domain';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { Cluster } from '../../ui/page-shapes';
import { TextField } from '../../ui/text-field';
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

/** "Altro": times, justified, exempt, note. */
export function RollRowPanel({ classSession, row, onUnsaved, onMark, onDone }: RollRowPanelProps) {
  const [written] = useState(() => typedTimesOf(row.intervals, classSession));
  const [times, setTimes] = useState(written);
  const [note, setNote] = useState(row.note ?? '');
  const [problems, setProblems] = useState<readonly TimesProblem[]>([]);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.querySelector('input')?.focus(), []);
  useEffect(() => panel.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), [problems]);

  const isUnsaved = note.trim() !== (row.note ?? '') || JSON.stringify(times) !== JSON.stringify(written);
  const tellUnsaved = useEffectEvent(onUnsaved);
  useEffect(() => tellUnsaved(isUnsaved), [isUnsaved]);

  const withNote = note.trim() === (row.note ?? '') ? {} : { note: note.trim() };
  const act = (mark: Omit<MarkPresence, 'expectedVersion'>) => {
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
        <Button kind="link" onClick={onDone}>
          Chiudi
        </Button>
      </Cluster>
    </div>
  );
}
