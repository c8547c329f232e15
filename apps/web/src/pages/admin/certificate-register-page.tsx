import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

export function CertificateRegisterPage() {
  return (
    <ListPage>
      <PageTitle>Registro degli attestati</PageTitle>
    </ListPage>
  );
}
