import { useQuery } from '@tanstack/react-query';
import { casesQuery } from '../../features/assignments/assignments.queries';
import { CaseList } from '../../features/assignments/case-list';
import { useEditionId } from '../../lib/current-edition';
import { Loaded } from '../../lib/loaded';
import { ListPage, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** The case studies of the edition. */
export function CasesPage() {
  const cases = useQuery(casesQuery(useEditionId()));
  return (
    <Loaded query={cases}>
      {(list) => (
        <ListPage>
          <PageTitle lead="Situazioni inventate, da risolvere con le regole vere e da discutere in gruppo.">
            Casi di studio
          </PageTitle>
          <Spaced>
            <CaseList {...list} />
          </Spaced>
        </ListPage>
      )}
    </Loaded>
  );
}
