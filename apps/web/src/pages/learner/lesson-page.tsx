import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function LessonPage() {
  return (
    <ListPage>
      <PageTitle>Lezione</PageTitle>
    </ListPage>
  );
}
