import type { RollRow, RollView } from '@lumit/attendance/domain';
import { useState } from 'react';
import { formatDay, formatDeadline } from '../../lib/format';
import { Alert } from '../../ui/alert';
import { GoBack } from '../../ui/breadcrumb';
import { Button } from '../../ui/button';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TimeRange } from '../../ui/time';
import { nameOfClass, placeOf } from './class-session-words';
import { CancelledRegister } from './cancelled-register';
import { ClosedRegister } from './closed-register';
import { ReadRegister } from './read-register';
import { CloseDialog } from './close-dialog';
import { LocalTimeNote } from './local-time-note';
import { RollBar } from './roll-bar';
import { RollList } from './roll-list';
import { StatusLegend } from './status-mark';
import { useOpenQuestions } from './use-open-questions';
import { useRoll } from './use-roll';

interface RollCallProps {
  roll: RollView;
  /** The server's clock, in milliseconds since 1970. */
  serverNow: () => number;
}

/** S-24: the register of a class session, before it opens, while the roll is taken, and closed. */
export function RollCall({ roll, serverNow }: RollCallProps) {
  const { classSession } = roll;
  const [firstPhase] = useState(classSession.phase);
  const isJustClosed = classSession.phase === 'closed' && firstPhase !== 'closed';
  return (
    <ListPage>
      {isJustClosed ? (
        <Alert kind="success" inserted focused>
          L’appello è chiuso e registrato.
        </Alert>
      ) : null}
      <GoBack to="/incontri">Incontri</GoBack>
      <PageTitle
        lead={
          <>
            {formatDay(classSession.startsAt)},{' '}
            <TimeRange from={classSession.startsAt} to={classSession.endsAt} /> · {placeOf(classSession)}
            <LocalTimeNote at={classSession.startsAt} />
          </>
        }
      >
        {nameOfClass(classSession)}
      </PageTitle>
      {classSession.phase === 'closed' ? (
        <ClosedRegister roll={roll} />
      ) : classSession.phase === 'cancelled' ? (
        <CancelledRegister roll={roll} />
      ) : classSession.phase === 'upcoming' ? (
        <NotYet startsAt={classSession.startsAt} people={roll.people} />
      ) : roll.mayKeep ? (
        <OpenRegister roll={roll} serverNow={serverNow} />
      ) : (
        <ReadRegister roll={roll} />
      )}
    </ListPage>
  );
}

const OPENS_BEFORE_MS = 30 * 60_000;

function NotYet({ startsAt, people }: { startsAt: string; people: readonly RollRow[] }) {
  const opensAt = new Date(Date.parse(startsAt) - OPENS_BEFORE_MS);
  return (
    <Alert kind="info">
      {`L’appello si apre ${formatDeadline(opensAt)}. In elenco ci sono ${people.length} persone.`}
    </Alert>
  );
}

function OpenRegister({ roll, serverNow }: RollCallProps) {
  const shown = useRoll(roll, serverNow);
  const questions = useOpenQuestions();
  const [isClosing, setClosing] = useState(false);
  const hasBegun = Date.parse(roll.now) >= Date.parse(roll.classSession.startsAt);
  return (
    <>
      <RollBar classSessionId={roll.classSession.id} roll={shown} />
      <RollList classSession={roll.classSession} roll={shown} questions={questions} serverNow={serverNow} />
      <div className="roll-end">
        {hasBegun ? (
          <Button onClick={() => setClosing(true)}>Chiudi l’appello</Button>
        ) : (
          <p>Puoi chiudere l’appello quando l’incontro è cominciato.</p>
        )}
      </div>
      <StatusLegend />
      {isClosing ? (
        <CloseDialog
          register={roll}
          roll={shown}
          questions={questions}
          serverNow={serverNow}
          onClose={() => setClosing(false)}
        />
      ) : null}
    </>
  );
}
