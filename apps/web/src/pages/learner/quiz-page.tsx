import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function QuizPage() {
  return (
    <ListPage>
      <PageTitle>Test</PageTitle>
    </ListPage>
  );
}
