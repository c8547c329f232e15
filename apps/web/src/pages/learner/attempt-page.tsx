import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function AttemptPage() {
  return (
    <ListPage>
      <PageTitle>Domanda</PageTitle>
    </ListPage>
  );
}
