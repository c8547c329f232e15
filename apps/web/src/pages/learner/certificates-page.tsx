import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function CertificatesPage() {
  return (
    <ListPage>
      <PageTitle>Attestati</PageTitle>
    </ListPage>
  );
}
