import { useQuery } from '@tanstack/react-query';
import { lessonReportsQuery } from '../../features/annotations/annotations.queries';
import { ReportList } from '../../features/annotations/report-list';
import { useEditionId } from '../../lib/current-edition';
import { Loaded } from '../../lib/loaded';
import { FormPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** For tutors: the errors that learners told about. */
export function LessonReportsPage() {
  const editionId = useEditionId();
  const reports = useQuery(lessonReportsQuery(editionId));
  return (
    <Loaded query={reports}>
      {({ items }) => (
        <FormPage>
          <PageTitle lead="Errori segnalati dai partecipanti nelle lezioni, con il paragrafo.">
            Segnalazioni
          </PageTitle>
          <ReportList editionId={editionId} items={items} />
        </FormPage>
      )}
    </Loaded>
  );
}
