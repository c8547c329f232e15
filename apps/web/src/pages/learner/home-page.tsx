import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function LearnerHomePage() {
  return (
    <ListPage>
      <PageTitle>Home</PageTitle>
    </ListPage>
  );
}
