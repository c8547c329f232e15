import { useEffect, useState, useSyncExternalStore } from 'react';
import { onSessionRenewal } from '../../lib/session-events';
import { serverClock } from './attempt-clock';
import { AnswerQueue } from './answer-queue';
import { deviceAnswers, type AnswerStore } from './answer-store';
import { sendAnswer, type LoadedAttempt } from './quizzes.queries';

/** An open attempt on this page: its answers on their way, and the server's clock. */
export interface AttemptSession {
  readonly queue: AnswerQueue;
  readonly store: AnswerStore;
}

// The pages of an attempt share it: walking from a question to the overview must not drop what is being sent.
const sessions = new Map<string, AttemptSession>();

export function endSession(attemptId: string): void {
  sessions.get(attemptId)?.queue.stop();
  sessions.delete(attemptId);
}

function sessionOf({ attempt }: LoadedAttempt, personId: string): AttemptSession {
  const open = sessions.get(attempt.id);
  if (open) return open;
  const store = deviceAnswers(personId, attempt.id, () => queue.notKept());
  const queue = new AnswerQueue(attempt.answers, {
    store,
    send: (answer, options) => sendAnswer(attempt.id, answer, options),
  });
  sessions.set(attempt.id, { queue, store });
  void queue.restore();
  return { queue, store };
}

/** The session of a loaded attempt and all that it holds now. Sends on leaving, and again when somebody signs in again. */
export function useAttemptSession(loaded: LoadedAttempt, personId: string) {
  const { attempt, receivedAt } = loaded;
  const [now, setNow] = useState(() => serverClock(attempt.now, receivedAt));
  const [session] = useState(() => sessionOf(loaded, personId));
  const { queue } = session;
  const snapshot = useSyncExternalStore(queue.subscribe, queue.getSnapshot);

  useEffect(() => {
    setNow(() => serverClock(attempt.now, receivedAt));
    queue.merge(attempt.answers);
  }, [attempt, receivedAt, queue]);

  useEffect(() => onSessionRenewal(() => queue.retry()), [queue]);

  useEffect(() => {
    const retry = () => queue.retry();
    const leave = () => queue.flushOnLeave();
    const hide = () => document.visibilityState === 'hidden' && leave();
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.getSnapshot().waiting.length > 0) event.preventDefault();
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

  return { session, snapshot, now };
}
