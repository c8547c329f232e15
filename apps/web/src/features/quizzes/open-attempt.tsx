import type { AttemptView } from '@lumit/quizzes/domain';
import { type ReactNode, useEffect, useState } from 'react';
import { Navigate } from 'react-router';
import { countOf } from '../../lib/format';
import { announce } from '../../ui/live-regions';
import { SaveState, type SaveStatus } from '../../ui/save-state';
import { TestBar } from '../../ui/test-bar';
import type { QueueSnapshot } from './answer-queue';
import { useAttemptTime } from './attempt-clock';
import type { AttemptWork } from './attempt-work';
import { useAttemptSession } from './attempt-session';
import { AttemptTimer } from './attempt-timer';
import { UnsavedBanner } from './unsaved-banner';
import { useSubmission } from './use-submission';
import { waitingWords } from './waiting-words';

interface OpenAttemptProps {
  attempt: AttemptView;
  /** Asks the server where the attempt stands. */
  onAsk: () => void;
  personId: string;
  place?: (work: AttemptWork) => string | undefined;
  children: (work: AttemptWork) => ReactNode;
}

const TRY_AGAIN_MS = 3_000;

/** The bar and the banners around an open attempt, and what happens at the end of the time. */
export function OpenAttempt({ attempt, personId, onAsk, place, children }: OpenAttemptProps) {
  const { session, snapshot } = useAttemptSession(attempt, personId);
  const { state: submission, submit } = useSubmission(attempt.id, session);
  const { secondsLeft, isOver } = useAttemptTime(attempt.deadline, onAsk);
  useDeadlineNews(attempt.deadline);

  useEffect(() => {
    if (isOver) announce('Il tempo è finito: consegniamo le tue risposte', 'alert');
  }, [isOver]);

  // At the end of the time nobody presses a button: it is tried until the server answers.
  useEffect(() => {
    if (!isOver || submission.kind === 'sending') return;
    const timer = setTimeout(() => void submit(), submission.kind === 'failed' ? TRY_AGAIN_MS : 0);
    return () => clearTimeout(timer);
  });

  if (snapshot.isClosed)
    return <Navigate to={`/tentativi/${attempt.id}/ricevuta`} replace state={{ isPartLate: true }} />;
  const work: AttemptWork = {
    attempt,
    snapshot,
    secondsLeft,
    submission,
    submit: () => void submit(),
    change: (questionKey, value) => session.queue.change(questionKey, value),
  };
  const retry = () => session.queue.retry();
  return (
    <>
      <TestBar
        title={attempt.quizTitle}
        place={place?.(work)}
        timer={<AttemptTimer secondsLeft={secondsLeft} />}
        save={<SaveState status={saveStatus(snapshot, retry)} />}
      />
      <UnsavedBanner attempt={attempt} snapshot={snapshot} outage={session.queue.outage} isOver={isOver} />
      {children(work)}
    </>
  );
}

function saveStatus({ waiting, failingSince, savedAt }: QueueSnapshot, onRetry: () => void): SaveStatus {
  if (waiting.length > 0)
    return failingSince === null
      ? { kind: 'saving' }
      : { kind: 'failed', waiting: waitingWords(waiting.length), onRetry };
  return savedAt ? { kind: 'saved', at: savedAt } : { kind: 'idle' };
}

/** The office may give time back: the new end is said once. */
function useDeadlineNews(deadline: string | null): void {
  const [known, setKnown] = useState(deadline);
  useEffect(() => {
    if (deadline === known || deadline === null || known === null) return;
    const minutes = Math.round((Date.parse(deadline) - Date.parse(known)) / 60_000);
    setKnown(deadline);
    if (minutes > 0) announce(`La Segreteria ti ha aggiunto ${countOf(minutes, 'minuto', 'minuti')}`);
  }, [deadline, known]);
}
