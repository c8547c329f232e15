import { useQuery } from '@tanstack/react-query';
import { groupDeadlines } from '../../features/courses/deadline-groups';
import { DeadlineList } from '../../features/courses/deadline-list';
import { deadlinesQuery } from '../../features/courses/deadlines.queries';
import { BlockedTests, QuestionDeadlines } from '../../features/quizzes/question-deadlines';
import { questionDeadlinesQuery } from '../../features/quizzes/question-deadlines.queries';
import { useEditionId } from '../../lib/current-edition';
import { useMayIn } from '../../lib/may-in';
import { Loaded } from '../../lib/loaded';
import { ListPage, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** For staff: what the course says that has passed its day or soon will, and the questions that rest on it. */
export function DeadlinesPage() {
  const editionId = useEditionId();
  const linked = useMayIn(editionId, 'read-courses');
  const texts = useQuery(deadlinesQuery(editionId));
  const tests = useQuery(questionDeadlinesQuery(editionId));
  return (
    <ListPage>
      <PageTitle lead="Che cosa dicono i contenuti che ha una data: passata, o che passa entro 60 giorni.">
        Termini di legge
      </PageTitle>
      <Loaded query={tests} part="le domande">
        {({ blocked, questions }) => (
          <>
            <BlockedTests blocked={blocked} />
            <QuestionDeadlines editionId={editionId} questions={questions} />
          </>
        )}
      </Loaded>
      <Loaded query={texts} part="i testi">
        {({ items }) => {
          const passed = items.filter(({ state }) => state !== 'expiring');
          const expiring = items.filter(({ state }) => state === 'expiring');
          return (
            <>
              <Section title={`Passati (${passed.length})`}>
                {passed.length === 0 ? <p>Nei testi nessun termine è passato senza risposta.</p> : null}
                <DeadlineList groups={groupDeadlines(passed)} linked={linked} />
              </Section>
              <Section title={`Entro 60 giorni (${expiring.length})`}>
                {expiring.length === 0 ? <p>Nei prossimi 60 giorni non passa nessun termine.</p> : null}
                <DeadlineList groups={groupDeadlines(expiring)} linked={linked} />
              </Section>
            </>
          );
        }}
      </Loaded>
    </ListPage>
  );
}
