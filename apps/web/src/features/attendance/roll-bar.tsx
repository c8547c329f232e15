import { announce } from '../../ui/live-regions';
import { useState } from 'react';
import { sentencesFor } from '../../lib/messages';
import { countOf } from '../../lib/format';
import { useOutageNews } from '../../lib/use-outage-news';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { SaveState, type SaveStatus } from '../../ui/save-state';
import { useMarkRemainingPresent } from './attendance.queries';
import type { QueueSnapshot } from './roll-queue';
import { countRows, countWords } from './status-words';
import { nameOfRow, type Roll } from './use-roll';

/** Counts, the save line with what waits, and the one button that marks everybody who is left. */
export function RollBar({ classSessionId, roll }: { classSessionId: string; roll: Roll }) {
  const remaining = useMarkRemainingPresent(classSessionId);
  const [isSending, setSending] = useState(false);
  const counts = countRows(roll.rows.map(({ row }) => row));
  useRollOutageNews(roll);
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

const unsentIds = ({ marks }: QueueSnapshot): string[] =>
  [...marks].filter(([, { state }]) => state === 'waiting' || state === 'sending').map(([id]) => id);

function useRollOutageNews({ queue, waiting }: Roll): void {
  const unsent = unsentIds(waiting);
  useOutageNews(
    queue.outage,
    { isFailing: waiting.isFailing && unsent.length > 0, waiting: unsent },
    {
      failing: 'Le ultime presenze non sono salvate: restano in coda su questo dispositivo.',
      ended: (ids) => backWords(ids, waiting),
    },
  );
}

/** What was sent, and apart what somebody has to look at again. */
function backWords(ids: readonly string[], { marks }: QueueSnapshot): string {
  const unsent = ids.filter((id) => marks.has(id)).length;
  const sent = countOf(ids.length - unsent, 'presenza inviata', 'presenze inviate');
  const rest = unsent > 0 ? `, ${countOf(unsent, 'presenza', 'presenze')} da rivedere` : '';
  return `Connessione tornata: ${sent}${rest}`;
}

function statusOf({ waiting, queue }: Roll): SaveStatus {
  const unsent = unsentIds(waiting);
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
