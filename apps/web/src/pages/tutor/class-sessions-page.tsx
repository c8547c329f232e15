import type { ClassSessionList } from '@lumit/attendance/domain';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { classSessionsQuery } from '../../features/attendance/attendance.queries';
import { nameOfClass, PHASES, placeOf, rollAddress } from '../../features/attendance/class-session-words';
import { useEditionId } from '../../lib/current-edition';
import { Loaded } from '../../lib/loaded';
import { Badge } from '../../ui/badge';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { type Column, RecordTable } from '../../ui/record-table';
import { Time, TimeRange } from '../../ui/time';

type Listed = ClassSessionList['classSessions'][number];

const COLUMNS: readonly Column<Listed>[] = [
  {
    key: 'name',
    header: 'Incontro',
    cell: (held) => <Link to={rollAddress(held.id)}>{nameOfClass(held)}</Link>,
  },
  { key: 'date', header: 'Data', cell: (held) => <Time value={held.startsAt} as="short" /> },
  { key: 'time', header: 'Orario', cell: (held) => <TimeRange from={held.startsAt} to={held.endsAt} /> },
  { key: 'place', header: 'Luogo', cell: placeOf },
  { key: 'present', header: 'Presenti', cell: presentOf, numeric: true },
  {
    key: 'phase',
    header: 'Appello',
    cell: ({ phase }) => <Badge status={PHASES[phase].status}>{PHASES[phase].word}</Badge>,
  },
];

/** Every class session of the edition, each with its register. */
export function ClassSessionsPage() {
  const query = useQuery(classSessionsQuery(useEditionId()));
  return (
    <Loaded query={query}>
      {({ classSessions }) => (
        <ListPage>
          <PageTitle>Incontri</PageTitle>
          {classSessions.length === 0 ? (
            <EmptyState>Gli incontri appariranno qui quando la Segreteria pubblica il calendario.</EmptyState>
          ) : (
            <RecordTable
              caption="Incontri dell’edizione"
              columns={COLUMNS}
              rows={classSessions}
              rowKey={({ id }) => id}
            />
          )}
        </ListPage>
      )}
    </Loaded>
  );
}

/** "22 su 24"; before the roll there is nothing to say. */
function presentOf({ phase, counts }: Listed): string {
  if (phase === 'upcoming') return '-';
  return `${counts.present} su ${Object.values(counts).reduce((sum, count) => sum + count, 0)}`;
}
