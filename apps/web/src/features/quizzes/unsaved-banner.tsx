import type { AttemptView } from '@lumit/quizzes/domain';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../ui/live-regions';
import { Button } from '../../ui/button';
import { TestBanner } from '../../ui/test-bar';
import type { QueueSnapshot } from './answer-queue';
import { waitingWords } from './waiting-words';

interface UnsavedBannerProps {
  attempt: AttemptView;
  snapshot: QueueSnapshot;
  /** The time is over. */
  isOver: boolean;
}

const LONG_MS = 120_000;

/** Says plainly that answers wait on this device. After two minutes, or at the end of the time, they can be saved as a file. */
export function UnsavedBanner({ attempt, snapshot, isOver }: UnsavedBannerProps) {
  const { waiting, failingSince } = snapshot;
  const isFailing = failingSince !== null && waiting.length > 0;
  const isLong = useIsLongAgo(isFailing ? failingSince : null);
  const text = bannerText(snapshot, attempt.deadline !== null && !isOver);

  const wasFailing = useRef(false);

  useEffect(() => {
    if (isFailing) announce('Le ultime risposte non sono salvate: restano in attesa.', 'alert');
    else if (wasFailing.current) announce('Connessione tornata: le risposte sono salvate.');
    wasFailing.current = isFailing;
  }, [isFailing]);

  if (!isFailing) return null;
  return (
    <TestBanner
      action={
        isLong || isOver ? (
          <Button kind="link" onClick={() => downloadAnswers(attempt, snapshot)}>
            Scarica il file delle risposte
          </Button>
        ) : null
      }
    >
      {text}
    </TestBanner>
  );
}

function bannerText({ waiting, isKept }: QueueSnapshot, isTimed: boolean): string {
  const where = isKept
    ? 'Continua pure: restano su questo dispositivo.'
    : 'Continua pure, ma non chiudere questa pagina: questo browser non conserva le risposte.';
  return `Non salvato: ${waitingWords(waiting.length)}. ${where}${isTimed ? ' Il tempo continua.' : ''}`;
}

function useIsLongAgo(since: number | null): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    setLong(false);
    if (since === null) return;
    const timer = setTimeout(() => setLong(true), Math.max(0, since + LONG_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [since]);
  return isLong;
}

/** A file that proves what was answered, should the connection never come back. */
function downloadAnswers(attempt: AttemptView, { answers }: QueueSnapshot): void {
  const kept = {
    attempt: attempt.id,
    test: attempt.quizTitle,
    writtenAt: new Date().toISOString(),
    answers: [...answers].map(([questionKey, { rev, value, isWaiting }]) => ({
      questionKey,
      rev,
      value,
      saved: !isWaiting,
    })),
  };
  const url = URL.createObjectURL(new Blob([JSON.stringify(kept, null, 2)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), {
    href: url,
    download: `risposte-${attempt.id}.json`,
  });
  link.click();
  URL.revokeObjectURL(url);
}
