import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function EligibilityPage() {
  return (
    <ListPage>
      <PageTitle>Requisiti</PageTitle>
    </ListPage>
  );
}
