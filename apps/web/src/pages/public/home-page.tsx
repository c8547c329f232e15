import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function PublicHomePage() {
  return (
    <ListPage>
      <PageTitle>Formazione su immigrazione e asilo per chi lavora nei servizi</PageTitle>
    </ListPage>
  );
}
