import type { LearnerAttendance } from '@lumit/attendance/domain';
import { formatRelativeDay } from '../../lib/format';
import { Section } from '../../ui/page-shapes';
import { TimeRange } from '../../ui/time';
import { nameOfClass, placeOf } from './class-session-words';

interface NextClassSessionProps {
  attendance: LearnerAttendance;
  /** The class session that the page shows elsewhere. */
  except: string | undefined;
}

/** The class session that comes next, with its place. */
export function NextClassSession({ attendance, except }: NextClassSessionProps) {
  const next = attendance.classSessions
    .filter(({ id, endsAt }) => id !== except && Date.parse(endsAt) > Date.parse(attendance.now))
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
  return (
    <Section title="Prossimo incontro">
      {next ? (
        <p>
          <strong>{nameOfClass(next)}</strong>
          <br />
          <time dateTime={next.startsAt}>{formatRelativeDay(next.startsAt, attendance.now)}</time>,{' '}
          <TimeRange from={next.startsAt} to={next.endsAt} />, {placeOf(next)}
          {next.link ? (
            <>
              <br />
              <a href={next.link}>Entra nell’incontro online</a>
            </>
          ) : null}
        </p>
      ) : (
        <p>
          {attendance.classSessions.length > 0
            ? 'Non ci sono altri incontri in calendario.'
            : 'Gli incontri appariranno qui appena la Segreteria pubblica il calendario.'}
        </p>
      )}
    </Section>
  );
}
