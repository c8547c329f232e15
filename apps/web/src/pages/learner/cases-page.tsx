import { useQuery } from '@tanstack/react-query';
import { casesQuery } from '../../features/assignments/assignments.queries';
import { CaseList } from '../../features/assignments/case-list';
import { NoHandIn } from '../../features/assignments/no-hand-in';
import { useEditionId } from '../../lib/current-edition';
import { useMayIn } from '../../lib/may-in';
import { Loaded } from '../../lib/loaded';
import { ListPage, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** The case studies of the edition. */
export function CasesPage() {
  const editionId = useEditionId();
  const cases = useQuery(casesQuery(editionId));
  const isTutor = useMayIn(editionId, 'read-model-answers');
  return (
    <Loaded query={cases}>
      {(list) => (
        <ListPage>
          <PageTitle lead="Situazioni inventate, da risolvere con le regole vere e da discutere in gruppo.">
            Casi di studio
          </PageTitle>
          <NoHandIn isTutor={isTutor} />
          <Spaced>
            <CaseList {...list} />
          </Spaced>
        </ListPage>
      )}
    </Loaded>
  );
}
