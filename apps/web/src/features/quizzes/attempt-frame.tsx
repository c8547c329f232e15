import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { Loaded } from '../../lib/loaded';
import { useMe } from '../../lib/session';
import { Button } from '../../ui/button';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { endSession } from './attempt-session';
import type { AttemptWork } from './attempt-work';
import { OpenAttempt } from './open-attempt';
import { useOnlyTab } from './other-tab';
import { attemptQuery } from './quizzes.queries';

interface AttemptFrameProps {
  /** "7 di 12" in the bar. */
  place?: (work: AttemptWork) => string | undefined;
  children: (work: AttemptWork) => ReactNode;
}

/** Loads the attempt of the address, again whenever the time has to be known better, and puts the bar, the banners and the end of time around its pages. */
export function AttemptFrame(props: AttemptFrameProps) {
  const { id = '' } = useParams();
  const me = useMe();
  const query = useQuery(attemptQuery(id));
  const { refetch } = query;
  const { isElsewhere, takeOver } = useOnlyTab(id);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    if (isElsewhere) endSession(id);
  }, [isElsewhere, id]);

  // Never two at a time: one return to the page is several events.
  const askAgain = () => void refetch({ cancelRefetch: false });

  const continueHere = async () => {
    await refetch();
    setTurn(turn + 1);
    takeOver();
  };

  if (!me) return null;
  return (
    <Loaded query={query}>
      {(attempt) => {
        if (attempt.state !== 'inprogress') return <Navigate to={`/tentativi/${id}/ricevuta`} replace />;
        if (isElsewhere) return <OtherTab onContinue={() => void continueHere()} />;
        return (
          <OpenAttempt key={turn} attempt={attempt} personId={me.person.id} onAsk={askAgain} {...props} />
        );
      }}
    </Loaded>
  );
}

function OtherTab({ onContinue }: { onContinue: () => void }) {
  return (
    <ListPage>
      <PageTitle lead="Le risposte che hai dato sono al sicuro. Puoi lavorare in una scheda per volta.">
        {'Questo test è aperto in un’altra scheda'}
      </PageTitle>
      <Button onClick={onContinue}>Continua qui</Button>
    </ListPage>
  );
}
