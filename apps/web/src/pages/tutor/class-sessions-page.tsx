import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function ClassSessionsPage() {
  return (
    <ListPage>
      <PageTitle>Incontri</PageTitle>
    </ListPage>
  );
}
