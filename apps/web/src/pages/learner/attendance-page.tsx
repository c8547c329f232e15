import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function AttendancePage() {
  return (
    <ListPage>
      <PageTitle>Presenze</PageTitle>
    </ListPage>
  );
}
