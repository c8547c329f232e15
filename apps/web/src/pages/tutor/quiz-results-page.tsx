import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function QuizResultsPage() {
  return (
    <ListPage>
      <PageTitle>Risultati del test</PageTitle>
    </ListPage>
  );
}
