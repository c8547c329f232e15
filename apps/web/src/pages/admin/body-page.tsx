import type { BodyView } from '@lumit/accounts/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { bodyQuery, useChangeBody } from '../../features/accounts/organisations/bodies.queries';
import { BodyForm } from '../../features/accounts/organisations/body-form';
import { MergeBody } from '../../features/accounts/organisations/merge-body';
import { useManagedOrganisation } from '../../features/accounts/organisations/use-managed-organisation';
import { countOf } from '../../lib/format';
import { Loaded } from '../../lib/loaded';
import { Alert } from '../../ui/alert';
import { FormPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';
import { TextLink } from '../../ui/text-link';

/** A body of the register: its details, and its double if it has one. */
export function BodyPage() {
  const { id = '' } = useParams();
  const organisationId = useManagedOrganisation('manage-bodies');
  const query = useQuery(bodyQuery(organisationId, id));
  return (
    <Loaded query={query}>{(body) => <Body key={id} organisationId={organisationId} body={body} />}</Loaded>
  );
}

function Body({ organisationId, body }: { organisationId: string; body: BodyView }) {
  const change = useChangeBody(organisationId, body.id);
  const [done, setDone] = useState<string | null>(null);
  return (
    <FormPage>
      {done ? (
        <Alert key={`done-${body.version}`} kind="success" inserted focused>
          {done}
        </Alert>
      ) : null}
      <TextLink to="/enti">Torna agli enti</TextLink>
      <BodyForm
        key={body.version}
        body={body}
        heading={(problems) => (
          <PageTitle
            documentTitle={problems > 0 ? `Errore: ${body.name}` : body.name}
            lead={countOf(body.people, 'persona lavora qui', 'persone lavorano qui')}
          >
            {body.name}
          </PageTitle>
        )}
        action="Salva l’ente"
        busy={change.isPending}
        onSave={(wanted, { ok, failed }) =>
          change.mutate(wanted, {
            onSuccess: () => {
              ok();
              setDone('Ente salvato.');
            },
            onError: failed,
          })
        }
      />
      <MergeBody
        key={`merge-${body.version}`}
        organisationId={organisationId}
        body={body}
        onMerged={(other) => setDone(`«${other}» è stato unito a questo ente.`)}
      />
    </FormPage>
  );
}
