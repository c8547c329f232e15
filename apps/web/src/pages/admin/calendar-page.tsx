import { useQuery } from '@tanstack/react-query';
import type { CalendarView } from '@lumit/attendance/domain';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { CalendarWeek, weekAddress } from '../../features/attendance/calendar-week';
import { dayIn, firstWeek, mondayOf } from '../../features/attendance/week-days';
import { CalendarTable } from '../../features/attendance/calendar-table';
import { calendarQuery } from '../../features/attendance/calendar.queries';
import { EditionWay } from '../../features/editions/edition-way';
import { editionAddress } from '../../features/editions/edition-words';
import { editionSetUpQuery } from '../../features/editions/editions.queries';
import { PlanTable } from '../../features/editions/plan-table';
import { formatDate } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Alert } from '../../ui/alert';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { ListPage, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextLink } from '../../ui/text-link';

/** The class sessions of an edition, and how far they cover its plan. */
export function CalendarPage() {
  const { id = '' } = useParams();
  const setUp = useQuery(editionSetUpQuery(id));
  const done = (useLocation().state as { done?: string } | null)?.done;
  const base = editionAddress(id, 'calendario');
  return (
    <Loaded query={useQuery(calendarQuery(id))}>
      {({ edition, classSessions, now }) => (
        <ListPage>
          <EditionWay edition={edition} current="Calendario" />
          {done ? (
            <Alert kind="success" inserted>
              {done}
            </Alert>
          ) : null}
          <PageTitle
            lead={`${edition.title}, dal ${formatDate(edition.startsOn)} al ${formatDate(edition.endsOn)}. Ora italiana.`}
          >
            Calendario
          </PageTitle>
          {edition.isArchived ? (
            <p>L’edizione è in archivio: il calendario si legge e non si cambia.</p>
          ) : (
            <p>
              <ButtonLink to={`${base}/nuovo`}>Aggiungi un incontro</ButtonLink>
            </p>
          )}
          {classSessions.length === 0 ? (
            <EmptyState>Gli incontri appariranno qui quando ne aggiungi uno.</EmptyState>
          ) : (
            <Views rows={classSessions} base={base} now={now} />
          )}
          <Section title="Ore del piano e del calendario">
            <Loaded query={setUp} part="le ore del piano">
              {(found) => <PlanTable setUp={found} />}
            </Loaded>
          </Section>
        </ListPage>
      )}
    </Loaded>
  );
}

interface ViewsProps {
  rows: CalendarView['classSessions'];
  base: string;
  now: string;
}

/** All class sessions as a list, or one week of them; the week stands in the address. */
function Views({ rows, base, now }: ViewsProps) {
  const [search] = useSearchParams();
  const asked = search.get('settimana') ?? '';
  const monday =
    /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(Date.parse(asked)) ? mondayOf(asked) : null;
  const first = firstWeek(rows, dayIn(now));
  return monday === null ? (
    <>
      {first ? (
        <p>
          <TextLink to={weekAddress(base, first)}>Guarda settimana per settimana</TextLink>
        </p>
      ) : null}
      <CalendarTable rows={rows} base={base} />
    </>
  ) : (
    <>
      <p>
        <TextLink to={base}>Torna all’elenco di tutti gli incontri</TextLink>
      </p>
      <CalendarWeek rows={rows} base={base} monday={monday} />
    </>
  );
}
