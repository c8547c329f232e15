import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function AdminHomePage() {
  return (
    <ListPage>
      <PageTitle>Segreteria</PageTitle>
    </ListPage>
  );
}
