import { announce } from '../../ui/live-regions';
import { useState } from 'react';
import { sentencesFor } from '../../lib/messages';
import { countOf } from '../../lib/format';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { SaveState, type SaveStatus } from '../../ui/save-state';
import { useMarkRemainingPresent } from './attendance.queries';
import { countRows, countWords } from './status-words';
import { nameOfRow, type Roll } from './use-roll';

/** Counts, the save line with what waits, and the one button that marks everybody who is left. */
export function RollBar({ classSessionId, roll }: { classSessionId: string; roll: Roll }) {
  const remaining = useMarkRemainingPresent(classSessionId);
  const [isSending, setSending] = useState(false);
  const counts = countRows(roll.rows.map(({ row }) => row));
  const markRemaining = async () => {
    setSending(true);
    if (await roll.queue.flush()) {
      const change = await remaining.mutateAsync().catch(() => undefined);
      if (change) announce(`${countOf(change.rows.length, 'persona presente', 'persone presenti')} in più`);
    }
    setSending(false);
  };
  return (
    <>
      <div className="roll-bar">
        <p className="roll-counts">{countWords(counts).join(' · ')}</p>
        <SaveState status={statusOf(roll)} />
      </div>
      <QueueList roll={roll} />
      {remaining.error ? (
        <Alert kind="warning" inserted>
          {sentencesFor(remaining.error).join(' ')}
        </Alert>
      ) : null}
      {counts.unset > 0 ? (
        <p>
          <Button kind="secondary" busy={isSending} onClick={() => void markRemaining()}>
            {counts.unset === 1 ? 'Segna presente chi è rimasto' : `Segna presenti i ${counts.unset} rimasti`}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function statusOf({ waiting, queue }: Roll): SaveStatus {
  const unsent = [...waiting.marks.values()].filter(
    ({ state }) => state === 'waiting' || state === 'sending',
  );
  if (unsent.length > 0 && waiting.isFailing) {
    const words = countOf(unsent.length, 'presenza in attesa', 'presenze in attesa');
    return { kind: 'failed', waiting: words, onRetry: () => queue.retry() };
  }
  if (unsent.length > 0) return { kind: 'saving' };
  return waiting.savedAt ? { kind: 'saved', at: waiting.savedAt } : { kind: 'idle' };
}

/** What waits, by name and not only by number. */
function QueueList({ roll }: { roll: Roll }) {
  if (!roll.waiting.isFailing) return null;
  const names = roll.rows
    .filter(({ queued }) => queued?.state === 'waiting')
    .map(({ row }) => nameOfRow(row));
  if (names.length === 0) return null;
  return (
    <p className="roll-queue">
      <strong>In coda: {names.length}</strong> · {names.slice(0, 5).join(', ')}
      {names.length > 5 ? '…' : ''}
    </p>
  );
}
