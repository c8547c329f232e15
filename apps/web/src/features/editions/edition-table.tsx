import type { EditionLine } from '@lumit/editions/domain';
import { Link } from 'react-router';
import { countOf } from '../../lib/format';
import { Badge } from '../../ui/badge';
import { type Column, RecordTable } from '../../ui/record-table';
import { Time } from '../../ui/time';
import { editionAddress, STATES } from './edition-words';

const COLUMNS: readonly Column<EditionLine>[] = [
  { key: 'title', header: 'Edizione', cell: ({ id, title }) => <Link to={editionAddress(id)}>{title}</Link> },
  { key: 'programme', header: 'Programma', cell: ({ programmeTitle }) => programmeTitle },
  { key: 'start', header: 'Dal', cell: ({ startsOn }) => <Time value={startsOn} as="short" /> },
  { key: 'end', header: 'Al', cell: ({ endsOn }) => <Time value={endsOn} as="short" /> },
  { key: 'people', header: 'Persone', cell: peopleOf, numeric: true },
  { key: 'classes', header: 'Incontri', cell: ({ classSessions }) => classSessions, numeric: true },
  {
    key: 'state',
    header: 'Stato',
    cell: ({ state }) => <Badge status={STATES[state].status}>{STATES[state].word}</Badge>,
  },
];

/** Editions of the organisation, newest first. */
export function EditionTable({
  editions,
  archived,
}: {
  editions: readonly EditionLine[];
  archived?: boolean;
}) {
  return (
    <RecordTable
      caption={`${countOf(editions.length, 'edizione', 'edizioni')}${archived ? ' in archivio' : ''}`}
      columns={COLUMNS}
      rows={editions}
      rowKey={({ id }) => id}
    />
  );
}

/** "24 su 60"; "24" where nobody said how many it takes. */
function peopleOf({ people, seats }: EditionLine): string {
  return seats === null ? String(people) : `${people} su ${seats}`;
}
