import { useNavigate } from 'react-router';
import { BodyForm } from '../../features/accounts/organisations/body-form';
import { useCreateBody } from '../../features/accounts/organisations/bodies.queries';
import { useManagedOrganisation } from '../../features/accounts/organisations/use-managed-organisation';
import { FormPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextLink } from '../../ui/text-link';

/** A body that the register does not have yet. */
export function NewBodyPage() {
  const create = useCreateBody(useManagedOrganisation('manage-bodies'));
  const navigate = useNavigate();
  return (
    <FormPage>
      <TextLink to="/enti">Torna agli enti</TextLink>
      <BodyForm
        heading={(problems) => (
          <PageTitle documentTitle={problems > 0 ? 'Errore: Aggiungi un ente' : 'Aggiungi un ente'}>
            Aggiungi un ente
          </PageTitle>
        )}
        action="Aggiungi l’ente"
        busy={create.isPending}
        onSave={({ body }, { ok, failed }) =>
          create.mutate(body, {
            onSuccess: ({ id }) => {
              ok();
              void navigate(`/enti/${id}`);
            },
            onError: failed,
          })
        }
      />
    </FormPage>
  );
}
