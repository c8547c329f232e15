import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function PrivacyPage() {
  return (
    <ListPage>
      <PageTitle>Privacy</PageTitle>
    </ListPage>
  );
}
