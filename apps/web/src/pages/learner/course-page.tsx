import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function CoursePage() {
  return (
    <ListPage>
      <PageTitle>Corso</PageTitle>
    </ListPage>
  );
}
