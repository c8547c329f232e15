import type { ClassSessionList } from '@lumit/attendance/domain';
import { formatDeadline, formatRelativeDay } from '../../lib/format';
import { ButtonLink } from '../../ui/button-link';
import { Card } from '../../ui/card';
import { TimeRange } from '../../ui/time';
import { nameOfClass, placeOf, rollAddress } from './class-session-words';
import { LocalTimeNote } from './local-time-note';
import { countWords } from './status-words';

type Listed = ClassSessionList['classSessions'][number];

/** The class session whose roll is open now, else the next one. */
export function nextClass({ classSessions }: ClassSessionList): Listed | undefined {
  return (
    classSessions.find(({ phase }) => phase === 'running') ??
    classSessions.find(({ phase }) => phase === 'upcoming')
  );
}

const OPENS_BEFORE_MS = 30 * 60_000;

/** What the tutor came for: today's roll, one press away. */
export function TodayClass({ held, now }: { held: Listed; now: string }) {
  const isOpen = held.phase === 'running';
  const opensAt = new Date(Date.parse(held.startsAt) - OPENS_BEFORE_MS);
  return (
    <Card
      raised
      title={nameOfClass(held)}
      footer={
        isOpen ? (
          <ButtonLink to={rollAddress(held.id)}>Apri l’appello</ButtonLink>
        ) : (
          <p>L’appello si apre {formatDeadline(opensAt)}</p>
        )
      }
    >
      <p>
        {formatRelativeDay(held.startsAt, now)}, <TimeRange from={held.startsAt} to={held.endsAt} /> ·{' '}
        {placeOf(held)}
        <LocalTimeNote at={held.startsAt} />
      </p>
      {isOpen ? <p>{countWords(held.counts).join(' · ')}</p> : null}
    </Card>
  );
}
