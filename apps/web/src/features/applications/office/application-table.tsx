import type { ApplicationLine } from '@lumit/applications/domain';
import { Link } from 'react-router';
import { countOf } from '../../../lib/format';
import { type Column, RecordTable } from '../../../ui/record-table';
import { RowMark } from '../../../ui/row-mark';
import { Time } from '../../../ui/time';
import { useIsWide } from '../../../ui/use-media';
import { applicationsAddress, nameOf } from './application-words';
import { Outcome } from './ranking-table';

interface ApplicationTableProps {
  editionId: string;
  total: number;
  rows: readonly ApplicationLine[];
  /** Ids of those that are marked for an act on several at once. */
  marked: ReadonlySet<string>;
  onMark: (id: string, isMarked: boolean) => void;
}

/** Applications by number. Those not decided yet can be marked; on a phone the list is for reading. */
export function ApplicationTable({ editionId, total, rows, marked, onMark }: ApplicationTableProps) {
  const isWide = useIsWide();
  const mark: Column<ApplicationLine> = {
    key: 'mark',
    header: 'Scegli',
    cell: (line) =>
      line.state === 'submitted' ? (
        <RowMark
          label={`Scegli la domanda n. ${line.number} di ${nameOf(line)}`}
          checked={marked.has(line.id)}
          onChange={(isMarked) => onMark(line.id, isMarked)}
        />
      ) : null,
  };
  const columns: readonly Column<ApplicationLine>[] = [
    {
      key: 'name',
      header: 'Domanda',
      cell: (line) => (
        <Link to={applicationsAddress(editionId, 'domande', line.id)}>
          <bdi>{nameOf(line)}</bdi>
        </Link>
      ),
    },
    { key: 'number', header: 'Numero', cell: ({ number }) => number, numeric: true },
    { key: 'body', header: 'Ente', cell: ({ body }) => body ?? '-' },
    { key: 'sent', header: 'Inviata', cell: ({ submittedAt }) => <Time value={submittedAt} as="dateTime" /> },
    { key: 'sum', header: 'Punti', cell: ({ sum }) => sum ?? 'da dare', numeric: true },
    { key: 'outcome', header: 'Esito', cell: (line) => <Outcome line={line} /> },
  ];
  return (
    <RecordTable
      caption={countOf(total, 'domanda', 'domande')}
      columns={isWide ? [...columns, mark] : columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
