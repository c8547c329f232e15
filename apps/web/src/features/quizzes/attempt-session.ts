import type { AttemptView } from '@lumit/quizzes/domain';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { askBeforeReload, isReloadPlanned } from '../../lib/fresh-start';
import { onSessionRenewal } from '../../lib/session-events';
import { AnswerQueue } from './answer-queue';
import { deviceAnswers, type AnswerStore } from './answer-store';
import { sendAnswer } from './quizzes.queries';

/** An open attempt on this page: its answers on their way, and the server's clock. */
export interface AttemptSession {
  readonly queue: AnswerQueue;
  readonly store: AnswerStore;
}

// It outlives the page: looking at the course in the middle of a test must not drop what is being sent.
const sessions = new Map<string, AttemptSession & { stopAsking: () => void }>();

export function endSession(attemptId: string): void {
  const session = sessions.get(attemptId);
  session?.queue.stop();
  session?.stopAsking();
  sessions.delete(attemptId);
}

function sessionOf(attempt: AttemptView, personId: string): AttemptSession {
  const open = sessions.get(attempt.id);
  if (open) return open;
  const store = deviceAnswers(personId, attempt.id, () => queue.notKept());
  const queue = new AnswerQueue(attempt.answers, {
    store,
    send: (answer, options) => sendAnswer(attempt.id, answer, options),
  });
  const session = { queue, store, stopAsking: askBeforeReload(() => queue.isSafe()) };
  sessions.set(attempt.id, session);
  void queue.restore();
  return session;
}

/** The session of a loaded attempt and all that it holds now. Sends on leaving, and again when somebody signs in again. */
export function useAttemptSession(attempt: AttemptView, personId: string) {
  const [session] = useState(() => sessionOf(attempt, personId));
  const { queue } = session;
  const snapshot = useSyncExternalStore(queue.subscribe, queue.getSnapshot);

  useEffect(() => queue.merge(attempt.answers), [attempt, queue]);

  useEffect(() => onSessionRenewal(() => queue.retry()), [queue]);

  useEffect(() => {
    const retry = () => queue.retry();
    const leave = () => queue.flushOnLeave();
    const hide = () => document.visibilityState === 'hidden' && leave();
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.getSnapshot().waiting.length > 0 && !isReloadPlanned()) event.preventDefault();
    };
    window.addEventListener('online', retry);
    window.addEventListener('pagehide', leave);
    window.addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hide);
    return () => {
      window.removeEventListener('online', retry);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [queue]);

  return { session, snapshot };
}
