import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function MailLogPage() {
  return (
    <ListPage>
      <PageTitle>Posta</PageTitle>
    </ListPage>
  );
}
