import { formatTime } from '../../lib/format';
import { Button } from '../../ui/button';
import type { QueuedMark } from './roll-queue';
import { KIND_WORDS, STATUS_WORDS } from './status-words';

interface MarkProblemProps {
  queued: QueuedMark | undefined;
  /** Writes the mark over what somebody else wrote. */
  onInsist: () => void;
  /** Gives the mark up. */
  onKeep: () => void;
}

/** In the row: somebody else marked the person meanwhile, or the server refused the mark. Nothing is lost without asking. */
export function MarkProblem({ queued, onInsist, onKeep }: MarkProblemProps) {
  if (queued?.state === 'conflict' && queued.theirs) {
    const { recordedBy, recordedAt, status } = queued.theirs;
    const theirs = STATUS_WORDS[status].toLowerCase();
    return (
      <div className="mark-problem" role="alert">
        <p>
          {recordedBy ?? 'Un’altra persona'} ha segnato {theirs}
          {recordedAt ? ` alle ${formatTime(recordedAt)}` : ''}.
        </p>
        <Button kind="secondary" small onClick={onKeep}>{`Tieni ${theirs}`}</Button>
        <Button kind="secondary" small onClick={onInsist}>
          {`Segna ${KIND_WORDS[queued.mark.kind].toLowerCase()}`}
        </Button>
      </div>
    );
  }
  if (queued?.state !== 'refused') return null;
  return (
    <div className="mark-problem" role="alert">
      <p>Non salvato. {queued.sentences?.join(' ')}</p>
      <Button kind="secondary" small onClick={onInsist}>
        Riprova
      </Button>
      <Button kind="link" onClick={onKeep}>
        Lascia com’era
      </Button>
    </div>
  );
}
