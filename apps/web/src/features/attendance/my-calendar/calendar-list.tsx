import { type CalendarItem, type MyCalendar, partsOfCalendar } from '@lumit/attendance/domain';
import { Link } from 'react-router';
import { formatDay } from '../../../lib/format';
import { Badge } from '../../../ui/badge';
import { Disclosure } from '../../../ui/disclosure';
import { EmptyState } from '../../../ui/empty-state';
import { PlainList, Row, Section, Spaced } from '../../../ui/page-shapes';
import { Time, TimeRange } from '../../../ui/time';
import { nameOfClass, placeOf } from '../class-session-words';
import { StatusMark } from '../status-mark';

const PARTS = [
  { key: 'today', title: 'Oggi', empty: 'Oggi non ci sono incontri.' },
  { key: 'week', title: 'Questa settimana', empty: null },
  { key: 'later', title: 'Poi', empty: null },
] as const;

/** Today, this week, later; what is past folds away (S-15). */
export function CalendarList({ calendar: { items, now } }: { calendar: MyCalendar }) {
  const parts = partsOfCalendar(items, new Date(now));
  const manyEditions = new Set(items.map(({ editionTitle }) => editionTitle)).size > 1;
  if (items.length === 0)
    return <EmptyState>Gli incontri appariranno qui appena la Segreteria pubblica il calendario.</EmptyState>;
  return (
    <>
      {PARTS.map(({ key, title, empty }) =>
        parts[key].length === 0 && empty === null ? null : (
          <Section key={key} title={title}>
            {parts[key].length === 0 ? (
              <p>{empty}</p>
            ) : (
              <Lines label={title} items={parts[key]} manyEditions={manyEditions} />
            )}
          </Section>
        ),
      )}
      {parts.week.length + parts.later.length + parts.today.length === 0 ? (
        <p>Non ci sono altri incontri in calendario.</p>
      ) : null}
      {parts.past.length > 0 ? (
        <Spaced>
          <Disclosure title={`Incontri passati (${parts.past.length})`} level={2}>
            <Lines label="Incontri passati" items={parts.past} manyEditions={manyEditions} />
            <p>
              <Link to="/presenze">Vai alle presenze</Link>
            </p>
          </Disclosure>
        </Spaced>
      ) : null}
    </>
  );
}

interface LinesProps {
  label: string;
  items: readonly CalendarItem[];
  manyEditions: boolean;
}

function Lines({ label, items, manyEditions }: LinesProps) {
  return (
    <PlainList label={label}>
      {items.map((item) => (
        <li key={item.id}>
          <Row>
            <div>
              <strong>
                <Time value={item.startsAt} as="day" />, <TimeRange from={item.startsAt} to={item.endsAt} />
              </strong>
              <p className="mb-0">
                {nameOfClass(item)}
                {manyEditions ? `, ${item.editionTitle}` : null}
              </p>
              <Where item={item} />
              <Changed item={item} />
            </div>
            <State item={item} />
          </Row>
        </li>
      ))}
    </PlainList>
  );
}

function Where({ item }: { item: CalendarItem }) {
  if (item.state === 'cancelled') return null;
  return (
    <p className="mb-0">
      {placeOf(item)}
      {item.link && item.state !== 'closed' ? (
        <>
          {' · '}
          <a href={item.link}>{`Entra nell’incontro ${item.number}`}</a>
        </>
      ) : null}
    </p>
  );
}

/** "Spostato da mar 24 a gio 26 nov", or that it is off and why. */
function Changed({ item }: { item: CalendarItem }) {
  if (item.state === 'cancelled')
    return item.cancellingReason ? <p className="mb-0">{`Motivo: ${item.cancellingReason}`}</p> : null;
  const { previousStartsAt } = item;
  if (!previousStartsAt || item.state === 'closed') return null;
  return (
    <p className="mb-0">
      {formatDay(previousStartsAt) === formatDay(item.startsAt)
        ? 'Cambia l’orario: prima era alle '
        : `Spostato da ${formatDay(previousStartsAt)} a ${formatDay(item.startsAt)}; prima era alle `}
      <Time value={previousStartsAt} as="time" />.
    </p>
  );
}

function State({ item }: { item: CalendarItem }) {
  if (item.state === 'cancelled') return <Badge status="error">Annullato</Badge>;
  return item.status === null ? null : <StatusMark status={item.status} />;
}
