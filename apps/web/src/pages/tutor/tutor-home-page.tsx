import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function TutorHomePage() {
  return (
    <ListPage>
      <PageTitle>Home tutor</PageTitle>
    </ListPage>
  );
}
