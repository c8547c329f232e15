import type { PeopleImportReport } from '@lumit/enrolments/domain';
import { countOf } from '../../lib/format';
import { Alert } from '../../ui/alert';
import { Section } from '../../ui/page-shapes';
import { type Column, RecordTable } from '../../ui/record-table';
import { ListSource } from './list-source';

type Fault = PeopleImportReport['faults'][number];

const FAULT_COLUMNS: readonly Column<Fault>[] = [
  { key: 'line', header: 'Riga', cell: ({ line }) => `Riga ${line}` },
  { key: 'column', header: 'Colonna', cell: ({ column }) => column },
  { key: 'problem', header: 'Che cosa correggere', cell: ({ problem }) => <bdi>{problem}</bdi> },
];

interface ListReportProps {
  report: PeopleImportReport;
  onTold: (told: { encoding?: string; sheet?: string }) => void;
}

/** What a list holds, before anybody is enrolled. */
export function ListReport({ report, onTold }: ListReportProps) {
  const { source, ready, enrolled, faulty, faults, left } = report;
  return (
    <>
      <Section title="Come abbiamo letto il file">
        <ListSource source={source} onTold={onTold} />
        <FirstRows report={report} />
        {left.length > 0 ? <p>{`Colonne che non usiamo: ${left.join(', ')}.`}</p> : null}
      </Section>
      <Section title="Che cosa succederà">
        <ul>
          <li>{`${countOf(ready, 'persona sarà iscritta', 'persone saranno iscritte')}.`}</li>
          {enrolled > 0 ? (
            <li>{`${countOf(enrolled, 'è già iscritta e resta com’è', 'sono già iscritte e restano come sono')}.`}</li>
          ) : null}
          {faulty > 0 ? <li>{`${countOf(faulty, 'riga ha errori', 'righe hanno errori')}.`}</li> : null}
        </ul>
        {faulty > 0 ? (
          <>
            <Alert kind="danger" title="Ci sono righe da correggere" inserted>
              Correggile nel file e caricalo di nuovo: così entrano tutti insieme.
            </Alert>
            <RecordTable
              caption={faultCaption(report)}
              columns={FAULT_COLUMNS}
              rows={faults}
              rowKey={({ line, column }) => `${line} ${column}`}
              compact
            />
          </>
        ) : null}
      </Section>
    </>
  );
}

const faultCaption = ({ faults, faulty }: PeopleImportReport): string =>
  `${countOf(faults.length, 'errore', 'errori')} in ${countOf(faulty, 'riga', 'righe')}`;

/** The header and the first rows as they were read. */
function FirstRows({ report: { header, sample } }: { report: PeopleImportReport }) {
  const columns = header.map((title, place) => ({
    key: String(place),
    header: title === '' ? `Colonna ${place + 1}` : title,
    cell: ({ cells }: SampleRow) => <bdi>{cells[place] ?? ''}</bdi>,
  }));
  const rows = sample.map((cells, place) => ({ key: String(place), cells }));
  return (
    <RecordTable
      caption="Le prime righe del file"
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      compact
    />
  );
}

interface SampleRow {
  key: string;
  cells: readonly string[];
}
