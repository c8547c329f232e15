import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function AttemptOverviewPage() {
  return (
    <ListPage>
      <PageTitle>Prima di consegnare</PageTitle>
    </ListPage>
  );
}
