import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function AttemptResultPage() {
  return (
    <ListPage>
      <PageTitle>Esito del test</PageTitle>
    </ListPage>
  );
}
