import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function AttemptReceiptPage() {
  return (
    <ListPage>
      <PageTitle>Hai consegnato il test</PageTitle>
    </ListPage>
  );
}
