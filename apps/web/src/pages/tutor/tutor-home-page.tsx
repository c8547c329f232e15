import type { ClassSessionList } from '@lumit/attendance/domain';
import { useQuery } from '@tanstack/react-query';
import { classSessionsQuery } from '../../features/attendance/attendance.queries';
import { RegistersToClose } from '../../features/attendance/registers-to-close';
import { OpenReports } from '../../features/annotations/open-reports';
import { nextClass, TodayClass } from '../../features/attendance/today-class';
import { UnsentMarks } from '../../features/attendance/unsent-marks';
import { PassedDays } from '../../features/quizzes/passed-days';
import { useEditionId } from '../../lib/current-edition';
import { Loaded } from '../../lib/loaded';
import { useMe } from '../../lib/session';
import { EmptyState } from '../../ui/empty-state';
import { ListPage, Section } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** S-23: today's class session first, then what waits for the tutor. */
export function TutorHomePage() {
  const me = useMe();
  const editionId = useEditionId();
  const query = useQuery(classSessionsQuery(editionId));
  return (
    <Loaded query={query}>
      {(list) => (
        <ListPage>
          <PageTitle>{`Buongiorno ${me?.person.givenName ?? ''}`.trim()}</PageTitle>
          <UnsentMarks classSessions={list.classSessions} />
          <NextClass list={list} />
          <RegistersToClose classSessions={list.classSessions} />
          <OpenReports />
          <PassedDays editionId={editionId} linked />
        </ListPage>
      )}
    </Loaded>
  );
}

function NextClass({ list }: { list: ClassSessionList }) {
  const held = nextClass(list);
  if (!held) {
    return (
      <EmptyState>
        {list.classSessions.length === 0
          ? 'Gli incontri appariranno qui quando la Segreteria pubblica il calendario.'
          : 'Non ci sono altri incontri in programma.'}
      </EmptyState>
    );
  }
  const isEverythingDone = list.classSessions.every(({ phase }) => phase !== 'to-close');
  return (
    <Section title={held.phase === 'running' ? 'Adesso' : 'Prossimo incontro'}>
      {isEverythingDone && held.phase === 'upcoming' ? <p>Tutto in ordine.</p> : null}
      <TodayClass held={held} now={list.now} />
    </Section>
  );
}
