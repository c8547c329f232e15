import type { QuizResultsView } from '@lumit/quizzes/domain';
import { countOf, formatShare, plural } from '../../lib/format';
import { Badge } from '../../ui/badge';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { type Column, RecordTable } from '../../ui/record-table';
import { Time } from '../../ui/time';
import { markWords } from './mark-words';

type PersonRow = QuizResultsView['people'][number];

const nameOf = ({ familyName, givenName }: PersonRow) => `${familyName} ${givenName}`;

const COLUMNS: readonly Column<PersonRow>[] = [
  { key: 'name', header: 'Partecipante', cell: (row) => <bdi>{nameOf(row)}</bdi> },
  { key: 'body', header: 'Ente', cell: (row) => row.bodyName ?? '' },
  { key: 'state', header: 'Stato', cell: (row) => <State row={row} /> },
  { key: 'attempts', header: 'Tentativi', numeric: true, cell: (row) => row.attempts },
  { key: 'mark', header: 'Punti', numeric: true, cell: ({ kept }) => (kept ? markWords(kept) : 'nessuno') },
  {
    key: 'share',
    header: 'Percentuale',
    numeric: true,
    cell: ({ kept }) => (kept ? formatShare(kept.earned, kept.possible) : ''),
  },
  {
    key: 'last',
    header: 'Ultima consegna',
    cell: ({ lastFinishedAt }) => (lastFinishedAt ? <Time value={lastFinishedAt} as="dateTime" /> : ''),
  },
];

/** Who handed in, who passed, and with how many points. */
export function QuizResults({ results }: { results: QuizResultsView }) {
  const { kind, title, people, passMark } = results;
  const handedIn = people.filter((row) => row.kept !== null || row.toBeMarked).length;
  const passed = people.filter((row) => row.passed).length;
  const passing =
    kind === 'entry'
      ? ''
      : `; ${passed} ${plural(passed, 'ha', 'hanno')} superato la soglia del ${passMark}%`;
  return (
    <ListPage>
      <PageTitle
        lead={`${handedIn} di ${countOf(people.length, 'partecipante', 'partecipanti')} ${plural(handedIn, 'ha', 'hanno')} consegnato${passing}.`}
      >
        {`Risultati: ${title}`}
      </PageTitle>
      {people.length === 0 ? (
        <EmptyState>I risultati appariranno qui quando l’edizione avrà partecipanti.</EmptyState>
      ) : (
        <RecordTable
          caption="Partecipanti"
          columns={COLUMNS}
          rows={people}
          rowKey={(row) => row.enrolmentId}
        />
      )}
    </ListPage>
  );
}

function State({ row }: { row: PersonRow }) {
  if (row.hasOpenAttempt) return <Badge status="progress">In corso</Badge>;
  if (row.passed) return <Badge status="done">Superato</Badge>;
  if (row.toBeMarked) return <Badge status="progress">Da valutare</Badge>;
  if (row.kept && row.passed === null) return <Badge status="done">Fatto</Badge>;
  if (row.kept) return <Badge status="attention">Non ancora</Badge>;
  return <Badge status="neutral">Da iniziare</Badge>;
}
