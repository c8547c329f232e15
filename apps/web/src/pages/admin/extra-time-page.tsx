import type { ExtraTimeListView } from '@lumit/quizzes/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ExtraTimeDialog } from '../../features/quizzes/extra-time-dialog';
import { extraTimeQuery } from '../../features/quizzes/extra-time.queries';
import { useEditionId } from '../../lib/current-edition';
import { countOf } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { type Column, RecordTable } from '../../ui/record-table';

type Person = ExtraTimeListView['people'][number];

const nameOf = ({ familyName, givenName }: Person) => `${familyName} ${givenName}`;
const measureWords = ({ measure }: Person) =>
  measure === null
    ? 'Come tutti'
    : measure.kind === 'percent'
      ? `${measure.value}% in più`
      : `${countOf(measure.value, 'minuto', 'minuti')} in più`;

/** More time in the tests, person by person. */
export function ExtraTimePage() {
  const editionId = useEditionId();
  const query = useQuery(extraTimeQuery(editionId));
  const [chosen, setChosen] = useState<Person | null>(null);
  const columns: readonly Column<Person>[] = [
    { key: 'name', header: 'Persona', cell: (person) => <bdi>{nameOf(person)}</bdi> },
    { key: 'measure', header: 'Tempo', cell: measureWords },
    { key: 'reference', header: 'Riferimento', cell: ({ reference }) => reference ?? '' },
    {
      key: 'change',
      header: 'Modifica',
      cell: (person) => (
        <Button kind="link" onClick={() => setChosen(person)} aria-label={`Cambia, ${nameOf(person)}`}>
          Cambia
        </Button>
      ),
    },
  ];
  return (
    <Loaded query={query}>
      {({ people }) => (
        <ListPage>
          <PageTitle lead="Vale per ogni test a tempo, e subito per quello che la persona ha in corso. La chiusura del test resta la stessa.">
            Tempo in più nei test
          </PageTitle>
          {people.length === 0 ? (
            <EmptyState>Qui appaiono le persone iscritte all’edizione.</EmptyState>
          ) : (
            <RecordTable
              caption={countOf(people.length, 'persona iscritta', 'persone iscritte')}
              columns={columns}
              rows={people}
              rowKey={({ enrolmentId }) => enrolmentId}
            />
          )}
          {chosen ? (
            <ExtraTimeDialog editionId={editionId} person={chosen} onClose={() => setChosen(null)} />
          ) : null}
        </ListPage>
      )}
    </Loaded>
  );
}
