import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function AccessibilityPage() {
  return (
    <ListPage>
      <PageTitle>Accessibilità</PageTitle>
    </ListPage>
  );
}
