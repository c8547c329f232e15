import type { AttemptView } from '@lumit/quizzes/domain';
import { useEffect, useState } from 'react';
import { countOf } from '../../lib/format';
import type { OutageLog } from '../../lib/outage';
import { useOutageNews } from '../../lib/use-outage-news';
import { Button } from '../../ui/button';
import { TestBanner } from '../../ui/test-bar';
import type { QueueSnapshot } from './answer-queue';
import { waitingWords } from './waiting-words';

interface UnsavedBannerProps {
  attempt: AttemptView;
  snapshot: QueueSnapshot;
  outage: OutageLog;
  /** The time is over. */
  isOver: boolean;
}

const LONG_MS = 120_000;

/** Says plainly that answers wait on this device. After two minutes, or at the end of the time, they can be saved as a file. */
export function UnsavedBanner({ attempt, snapshot, outage, isOver }: UnsavedBannerProps) {
  const { waiting, failingSince } = snapshot;
  const isFailing = failingSince !== null && waiting.length > 0;
  const isLong = useIsLongAgo(isFailing ? failingSince : null);
  const text = bannerText(snapshot, attempt.deadline !== null && !isOver);

  useOutageNews(
    outage,
    { isFailing, waiting },
    {
      failing: 'Le ultime risposte non sono salvate: restano in attesa.',
      ended: (keys) => backWords(keys, snapshot),
    },
  );

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

/** What was sent, and apart what somebody has to look at again. */
function backWords(keys: readonly string[], { refused, overtaken }: QueueSnapshot): string {
  const unsent = keys.filter((key) => refused.includes(key) || overtaken.includes(key)).length;
  const sent = countOf(keys.length - unsent, 'risposta inviata', 'risposte inviate');
  const rest = unsent > 0 ? `, ${countOf(unsent, 'risposta', 'risposte')} da rivedere` : '';
  return `Connessione tornata: ${sent}${rest}`;
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
