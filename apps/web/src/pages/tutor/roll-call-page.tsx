import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function RollCallPage() {
  return (
    <ListPage>
      <PageTitle>Appello</PageTitle>
    </ListPage>
  );
}
