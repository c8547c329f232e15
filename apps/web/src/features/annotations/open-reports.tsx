import { useQuery } from '@tanstack/react-query';
import { useEditionId } from '../../lib/current-edition';
import { plural } from '../../lib/format';
import { PlainList, Section } from '../../ui/page-shapes';
import { TaskLine } from '../../ui/task-line';
import { lessonReportsQuery } from './annotations.queries';

/** On the tutor's home: how many reported errors wait. Silent when there are none, or when they cannot be counted now. */
export function OpenReports() {
  const { data } = useQuery(lessonReportsQuery(useEditionId()));
  const open = (data?.items ?? []).filter(({ closedAt }) => closedAt === null).length;
  if (open === 0) return null;
  return (
    <Section title="Segnalazioni">
      <PlainList>
        <TaskLine count={open} to="/segnalazioni">
          {plural(open, 'errore segnalato da guardare', 'errori segnalati da guardare')}
        </TaskLine>
      </PlainList>
    </Section>
  );
}
