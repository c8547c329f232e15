import type { EditionSetUp } from '@lumit/editions/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { rulesOfficeQuery } from '../../features/certificates/rules/rules-office.queries';
import { EditionStateCard } from '../../features/editions/edition-state';
import { EditionTask, EditionTasks } from '../../features/editions/edition-tasks';
import { EditionWay } from '../../features/editions/edition-way';
import { editionAddress, STATES } from '../../features/editions/edition-words';
import { editionSetUpQuery } from '../../features/editions/editions.queries';
import { PlanTable } from '../../features/editions/plan-table';
import { RemoveEdition } from '../../features/editions/remove-edition';
import { formatDate } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Alert } from '../../ui/alert';
import { Badge } from '../../ui/badge';
import { EmptyState } from '../../ui/empty-state';
import { ListPage, Section, TwoColumns } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextLink } from '../../ui/text-link';

/** S-36: what an edition is made of, where it stands, and what may be done with it. */
export function EditionSetUpPage() {
  const { id = '' } = useParams();
  return (
    <Loaded query={useQuery(editionSetUpQuery(id))}>
      {(setUp) => <SetUp key={setUp.id} setUp={setUp} />}
    </Loaded>
  );
}

function SetUp({ setUp }: { setUp: EditionSetUp }) {
  const told = (useLocation().state as { done?: string } | null)?.done ?? null;
  const [done, setDone] = useState(told);
  const { id, details, programme, state } = setUp;
  const hasHours = details.plan.some(({ minutes }) => minutes > 0) || setUp.classSessions.count > 0;
  return (
    <ListPage>
      <EditionWay edition={{ id, title: details.title }} />
      {done ? (
        <Alert key={done} kind="success" inserted>
          {done}
        </Alert>
      ) : null}
      <PageTitle
        lead={`Programma ${programme.title}, dal ${formatDate(details.startsOn)} al ${formatDate(details.endsOn)}, ${details.place}.`}
      >
        {details.title}
      </PageTitle>
      <p>
        <Badge status={STATES[state].status}>{STATES[state].word}</Badge>
      </p>
      <TwoColumns
        aside={
          <>
            <Section title="Stato">
              <EditionStateCard setUp={setUp} onDone={setDone} />
            </Section>
            <Section title="Altro">
              <p>
                <TextLink to={editionAddress(id, 'copia')}>Copia in una nuova edizione</TextLink>
              </p>
              <RemoveEdition setUp={setUp} />
            </Section>
          </>
        }
      >
        <Section title="Da preparare">
          <EditionTasks setUp={setUp}>
            <RulesTask editionId={id} />
          </EditionTasks>
        </Section>
        <Section title="Ore">
          {hasHours ? (
            <PlanTable setUp={setUp} />
          ) : (
            <EmptyState>Le ore per modulo appariranno qui quando scrivi il piano.</EmptyState>
          )}
        </Section>
      </TwoColumns>
    </ListPage>
  );
}

/** What the certificates of the edition ask, with who has chosen it. */
function RulesTask({ editionId }: { editionId: string }) {
  const { data } = useQuery(rulesOfficeQuery(editionId));
  if (!data) return null;
  const [current] = data.versions;
  const facts = current ? current.inWords.attendance.join(', ') : 'Nessuna regola ancora';
  return (
    <EditionTask
      to={editionAddress(editionId, 'requisiti')}
      title="Regole dell’attestato"
      facts={current && !data.isChosen ? `Quelle di partenza: ${facts}` : facts}
      state={data.isChosen ? 'Fatto' : current ? 'In corso' : 'Da fare'}
    />
  );
}
