import { useQuery } from '@tanstack/react-query';
import { deadlinesQuery } from '../courses/deadlines.queries';
import { groupDeadlines } from '../courses/deadline-groups';
import { DeadlineList } from '../courses/deadline-list';
import { plural } from '../../lib/format';
import { PlainList, Section } from '../../ui/page-shapes';
import { TaskLine } from '../../ui/task-line';
import { BlockedTests } from './question-deadlines';
import { questionDeadlinesQuery } from './question-deadlines.queries';

/** So many notes are listed on a home; the page has all. */
const SHOWN = 5;

/**
 * On the homes of staff: tests that cannot begin, what has passed its day, and how much will within 60 days. Silent when
 * there is nothing, or when it cannot be read now.
 */
export function PassedDays({ editionId, linked }: { editionId: string; linked: boolean }) {
  const items = useQuery(deadlinesQuery(editionId)).data?.items ?? [];
  const tests = useQuery(questionDeadlinesQuery(editionId)).data;
  const statements = (tests?.questions ?? []).flatMap((question) => question.statements);
  const passed = items.filter(({ state }) => state !== 'expiring');
  const out = statements.filter(({ state }) => state === 'passed' || state === 'unknown').length;
  const expiring = [...items, ...statements].filter(({ state }) => state === 'expiring').length;
  if (passed.length + out + expiring === 0) return null;
  return (
    <Section title="Termini di legge">
      <BlockedTests blocked={tests?.blocked ?? []} />
      <DeadlineList groups={groupDeadlines(passed).slice(0, SHOWN)} linked={linked} />
      <PlainList>
        {passed.length > 0 ? (
          <TaskLine count={passed.length} to="/scadenze">
            {plural(passed.length, 'termine passato nei testi', 'termini passati nei testi')}
          </TaskLine>
        ) : null}
        {out > 0 ? (
          <TaskLine count={out} to="/scadenze">
            {plural(out, 'domanda ferma da confermare', 'domande ferme da confermare')}
          </TaskLine>
        ) : null}
        {expiring > 0 ? (
          <TaskLine count={expiring} to="/scadenze">
            {plural(expiring, 'termine passa entro 60 giorni', 'termini passano entro 60 giorni')}
          </TaskLine>
        ) : null}
      </PlainList>
    </Section>
  );
}
