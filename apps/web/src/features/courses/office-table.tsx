import type { TerritoryView } from '@lumit/courses/domain';
import { formatList } from '../../lib/format';
import { type Column, RecordTable } from '../../ui/record-table';
import { CheckStateBadge } from './check-state';
import { LessonLinks } from './lesson-links';

type Office = TerritoryView['offices'][number];

interface OfficeTableProps {
  offices: readonly Office[];
  areas: TerritoryView['areas'];
}

/** Offices with what they do and do not do, where, and how to reach them. */
export function OfficeTable({ offices, areas }: OfficeTableProps) {
  const areaNames = (keys: readonly string[]) =>
    keys.length === 0
      ? 'Tutta la provincia'
      : formatList(areas.filter(({ key }) => keys.includes(key)).map(({ name }) => name));
  const columns: Column<Office>[] = [
    { key: 'name', header: 'Ufficio', cell: ({ name }) => name },
    { key: 'does', header: 'Che cosa fa', cell: ({ does }) => <Lines lines={does} /> },
    {
      key: 'doesNot',
      header: 'Che cosa non fa',
      cell: ({ doesNot }) => (doesNot.length > 0 ? <Lines lines={doesNot} /> : '–'),
    },
    { key: 'area', header: 'Zona', cell: (office) => areaNames(office.areas) },
    { key: 'channel', header: 'Come si raggiunge', cell: ({ channel }) => channel },
    { key: 'notes', header: 'Da sapere', cell: (office) => <Notes office={office} /> },
  ];
  return (
    <RecordTable caption="Uffici e compiti" columns={columns} rows={offices} rowKey={({ key }) => key} />
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Notes({ office: { state, note, lessons } }: { office: Office }) {
  return (
    <>
      <p>
        <CheckStateBadge state={state} verified="Verificato" />
      </p>
      {note ? <p>{note}</p> : null}
      <LessonLinks lessons={lessons} />
    </>
  );
}
