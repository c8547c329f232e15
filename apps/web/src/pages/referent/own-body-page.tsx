import type { BodyPerson } from '@lumit/certificates/domain';
import type { EnrolmentState } from '@lumit/enrolments/domain';
import { useQuery } from '@tanstack/react-query';
import { ownBodiesQuery } from '../../features/certificates/own-bodies.queries';
import { countOf, formatHours, formatShare } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Badge, type BadgeStatus } from '../../ui/badge';
import { EmptyState } from '../../ui/empty-state';
import { ListPage, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { type Column, RecordTable } from '../../ui/record-table';

const STATES: Readonly<Record<EnrolmentState, { words: string; status: BadgeStatus }>> = {
  applied: { words: 'Domanda fatta', status: 'neutral' },
  waiting: { words: 'In lista d’attesa', status: 'neutral' },
  admitted: { words: 'Ammesso', status: 'progress' },
  confirmed: { words: 'Iscritto', status: 'progress' },
  completed: { words: 'Concluso', status: 'done' },
  withdrawn: { words: 'Ritirato', status: 'neutral' },
};

const COLUMNS: readonly Column<BodyPerson>[] = [
  {
    key: 'name',
    header: 'Persona',
    cell: ({ familyName, givenName }) => <bdi>{`${familyName} ${givenName}`}</bdi>,
  },
  { key: 'edition', header: 'Edizione', cell: ({ edition }) => edition },
  {
    key: 'state',
    header: 'Stato',
    cell: ({ state }) => <State {...STATES[state as EnrolmentState]} />,
  },
  { key: 'hours', header: 'Ore di presenza', cell: hoursWords, numeric: true },
  {
    key: 'certificate',
    header: 'Attestato',
    cell: ({ certified }) => (certified ? <Badge status="done">Rilasciato</Badge> : 'Non rilasciato'),
  },
];

function State({ words, status }: { words: string; status: BadgeStatus }) {
  return <Badge status={status}>{words}</Badge>;
}

/** "16 h su 40 h (40%)"; nothing to compare with where no hour is planned. */
function hoursWords({ attendedSeconds, plannedSeconds }: BodyPerson): string {
  const attended = formatHours(attendedSeconds);
  if (plannedSeconds <= 0) return attended;
  return `${attended} su ${formatHours(plannedSeconds)} (${formatShare(attendedSeconds, plannedSeconds)})`;
}

/** A referent's home: who of one's own takes part, and for how many hours. */
export function OwnBodyPage() {
  const query = useQuery(ownBodiesQuery);
  return (
    <ListPage>
      <PageTitle lead="Chi lavora per il tuo ente e partecipa ai corsi, con le ore degli incontri già registrati. I risultati dei test restano alla persona e all’ente organizzatore.">
        Le persone del mio ente
      </PageTitle>
      <Loaded query={query}>
        {({ bodies }) => (
          <>
            {bodies.map(({ id, name, people }) => (
              <Section key={id} title={name}>
                {people.length === 0 ? (
                  <EmptyState>
                    Le persone appariranno qui quando la Segreteria le iscrive. Se ne manca una, chiedi alla
                    Segreteria per quale ente lavora nel suo account.
                  </EmptyState>
                ) : (
                  <>
                    <RecordTable
                      caption={countOf(people.length, 'iscrizione', 'iscrizioni')}
                      columns={COLUMNS}
                      rows={people}
                      rowKey={({ enrolmentId }) => enrolmentId}
                    />
                    <p>{baseWords(people)}</p>
                  </>
                )}
              </Section>
            ))}
          </>
        )}
      </Loaded>
    </ListPage>
  );
}

/** On what the percentages of this list stand. */
function baseWords(people: readonly BodyPerson[]): string {
  const onPlan = people.filter(({ hoursBase }) => hoursBase === 'plan').length;
  if (onPlan === people.length) return 'Le percentuali sono calcolate sulle ore del piano approvato.';
  if (onPlan === 0)
    return 'Le percentuali sono calcolate sugli incontri in calendario: non c’è ancora un piano approvato.';
  return 'Le percentuali sono calcolate sulle ore del piano approvato o, dove non c’è, sugli incontri in calendario.';
}
