import { useState } from 'react';
import { Button } from '../../ui/button';
import { TimerText } from '../../ui/test-bar';
import { leftWords } from './attempt-clock';

const ALWAYS_SHOWN_SECONDS = 300;

/** The time left. It may be hidden until the last five minutes: some work better without watching it. */
export function AttemptTimer({ secondsLeft }: { secondsLeft: number | null }) {
  const [isHidden, setHidden] = useState(false);
  if (secondsLeft === null) return <span>Senza limite di tempo</span>;
  const mustShow = secondsLeft <= ALWAYS_SHOWN_SECONDS;
  return (
    <>
      {isHidden && !mustShow ? null : (
        <TimerText dateTime={`PT${secondsLeft}S`}>Restano {leftWords(secondsLeft)}</TimerText>
      )}
      {mustShow ? null : (
        <Button kind="link" onClick={() => setHidden(!isHidden)}>
          {isHidden ? 'Mostra il tempo' : 'Nascondi'}
        </Button>
      )}
    </>
  );
}
