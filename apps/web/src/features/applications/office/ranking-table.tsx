import type { ApplicationLine, RankingView } from '@lumit/applications/domain';
import { Link } from 'react-router';
import { countOf } from '../../../lib/format';
import { Badge } from '../../../ui/badge';
import { type Column, RecordTable } from '../../../ui/record-table';
import { applicationsAddress, nameOf, outcomeStatus, outcomeWord } from './application-words';
import { PointsInWords } from './points-in-words';

/** The ranking, best first, with a line where the seats end (S-38). */
export function RankingTable({ ranking }: { ranking: RankingView }) {
  const { edition, criteria, lines } = ranking;
  const columns: readonly Column<ApplicationLine>[] = [
    { key: 'position', header: 'Pos.', cell: ({ position }) => position ?? '-', numeric: true },
    {
      key: 'name',
      header: 'Domanda',
      cell: (line) => (
        <>
          <Link to={applicationsAddress(edition.id, 'domande', line.id)}>
            <bdi>{nameOf(line)}</bdi>
          </Link>
          {`, n. ${line.number}`}
          {line.placeReason === null ? null : (
            <span className="d-block">{`Spostata a mano: ${line.placeReason}`}</span>
          )}
        </>
      ),
    },
    { key: 'body', header: 'Ente', cell: ({ body }) => body ?? '-' },
    {
      key: 'points',
      header: 'Punti',
      cell: (line) => <PointsInWords line={line} criteria={criteria} />,
      numeric: true,
    },
    { key: 'outcome', header: 'Esito', cell: (line) => <Outcome line={line} /> },
  ];
  return (
    <RecordTable
      caption={countOf(lines.length, 'domanda', 'domande')}
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      titleColumn={1}
      divider={(line, before) => dividerBefore(line, before)}
    />
  );
}

/** Between the last who has a seat and the first who has none. */
function dividerBefore(line: ApplicationLine, before: ApplicationLine | undefined): string | undefined {
  return line.outcome === 'waiting' && before?.outcome !== 'waiting' && line.waitingPlace === 1
    ? 'fine posti'
    : undefined;
}

/** The outcome in icon and word, with its reason. */
export function Outcome({ line }: { line: ApplicationLine }) {
  const reason =
    line.outcome === 'withdrawn'
      ? line.withdrawalReason
      : line.outcome === 'rejected'
        ? line.rejection
        : null;
  return (
    <>
      <Badge status={outcomeStatus(line)}>{outcomeWord(line)}</Badge>
      {reason === null ? null : <span className="d-block">{reason}</span>}
    </>
  );
}
