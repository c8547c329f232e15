import type { ResultView } from '@lumit/quizzes/domain';
import { Link } from 'react-router';
import { BareList, Section } from '../../ui/page-shapes';
import { type Column, RecordTable } from '../../ui/record-table';
import { markWords } from './mark-words';

type ModuleRow = NonNullable<ResultView['modules']>[number];

const COLUMNS: readonly Column<ModuleRow>[] = [
  { key: 'module', header: 'Modulo', cell: ({ code, title }) => `${code} ${title}` },
  {
    key: 'right',
    header: 'Risposte giuste',
    numeric: true,
    cell: ({ right, questions }) => `${right} su ${questions}`,
  },
  { key: 'points', header: 'Punti', numeric: true, cell: ({ mark }) => markWords(mark) },
  { key: 'review', header: 'Che cosa ripassare', cell: (row) => <ToReview row={row} /> },
];

interface ModuleMarksProps {
  kind: ResultView['kind'];
  modules: readonly ModuleRow[];
}

/** How a test of the whole programme went in each module, and which lessons to read again. */
export function ModuleMarks({ kind, modules }: ModuleMarksProps) {
  return (
    <Section title={kind === 'entry' ? 'Da dove partire' : 'Modulo per modulo'}>
      <RecordTable
        caption="Risultato per modulo"
        // One who only wants to know where to begin needs no points.
        columns={kind === 'entry' ? COLUMNS.filter(({ key }) => key !== 'points') : COLUMNS}
        rows={modules}
        rowKey={({ code }) => code}
      />
    </Section>
  );
}

function ToReview({ row: { code, right, questions, lessons } }: { row: ModuleRow }) {
  if (right === questions) return 'Niente: tutto giusto';
  if (lessons.length === 0) return <Link to={`/corso#${code}`}>Le lezioni del modulo {code}</Link>;
  return (
    <BareList label={`Lezioni da ripassare del modulo ${code}`}>
      {lessons.map((lesson) => (
        <li key={lesson.code}>
          <Link to={`/corso/${lesson.code}`}>{`${lesson.code} ${lesson.title}`}</Link>
        </li>
      ))}
    </BareList>
  );
}
