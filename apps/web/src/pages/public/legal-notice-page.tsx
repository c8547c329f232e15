import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function LegalNoticePage() {
  return (
    <ListPage>
      <PageTitle>Note legali</PageTitle>
    </ListPage>
  );
}
