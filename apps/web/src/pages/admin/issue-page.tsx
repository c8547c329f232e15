import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function IssuePage() {
  return (
    <ListPage>
      <PageTitle>Rilascio degli attestati</PageTitle>
    </ListPage>
  );
}
