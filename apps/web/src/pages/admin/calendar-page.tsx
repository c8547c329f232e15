import { useQuery } from '@tanstack/react-query';
import { useLocation, useParams } from 'react-router';
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

/** The class sessions of an edition, and how far they cover its plan. */
export function CalendarPage() {
  const { id = '' } = useParams();
  const setUp = useQuery(editionSetUpQuery(id));
  const done = (useLocation().state as { done?: string } | null)?.done;
  const base = editionAddress(id, 'calendario');
  return (
    <Loaded query={useQuery(calendarQuery(id))}>
      {({ edition, classSessions }) => (
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
            <CalendarTable rows={classSessions} base={base} />
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
