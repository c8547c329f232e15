import type { PlannedClassView } from '@lumit/attendance/domain';
import { addDays } from '@lumit/shared';
import { Link } from 'react-router';
import { formatDay, formatLongDate } from '../../lib/format';
import { Badge } from '../../ui/badge';
import { Cluster } from '../../ui/page-shapes';
import { TextLink } from '../../ui/text-link';
import { TimeRange } from '../../ui/time';
import { CLASS_STATE_WORDS } from './calendar-table';
import { nameOfClass, placeOf } from './class-session-words';
import { daysOfWeek, type WeekDay, weeksBeside } from './week-days';

interface CalendarWeekProps {
  rows: readonly PlannedClassView[];
  /** The calendar's address. */
  base: string;
  monday: string;
}

/** The address of a week of the calendar. */
export const weekAddress = (base: string, monday: string) => `${base}?settimana=${monday}`;

/** One week of the calendar, day by day: seven columns where there is room, one under the other on a phone. */
export function CalendarWeek({ rows, base, monday }: CalendarWeekProps) {
  const { before, after } = weeksBeside(rows, monday);
  return (
    <section aria-labelledby="week-title">
      <h2 id="week-title">{`Da ${noonOf(monday, formatDay)} a ${noonOf(addDays(monday, 6), formatDay)}`}</h2>
      <Cluster>
        {before ? <TextLink to={weekAddress(base, before)}>Settimana con incontri prima</TextLink> : null}
        {after ? <TextLink to={weekAddress(base, after)}>Settimana con incontri dopo</TextLink> : null}
      </Cluster>
      <ol className="week">
        {daysOfWeek(monday, rows).map((day) => (
          <Day key={day.day} day={day} base={base} />
        ))}
      </ol>
    </section>
  );
}

/** Noon is the same day in Rome and in UTC. */
const noonOf = (day: string, format: (when: string) => string) => format(`${day}T12:00:00Z`);

function Day({ day: { day, items }, base }: { day: WeekDay<PlannedClassView>; base: string }) {
  return (
    <li className={items.length === 0 ? 'week-day week-day-empty' : 'week-day'}>
      <h3>
        <time dateTime={day} title={noonOf(day, formatLongDate)}>
          {noonOf(day, formatDay)}
        </time>
      </h3>
      {items.length === 0 ? (
        <p className="text-secondary">Nessun incontro</p>
      ) : (
        <ul>
          {items.map((held) => (
            <li key={held.id}>
              <p>
                <TimeRange from={held.startsAt} to={held.endsAt} />
              </p>
              <p>
                <Link to={`${base}/${held.id}`}>{nameOfClass(held)}</Link>
              </p>
              <p className="text-small">
                {[placeOf(held), held.groupName ? `gruppo ${held.groupName}` : null]
                  .filter(Boolean)
                  .join(', ')}
              </p>
              {held.state === 'planned' ? null : (
                <Badge status={CLASS_STATE_WORDS[held.state].status}>
                  {CLASS_STATE_WORDS[held.state].word}
                </Badge>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
