import { type RegisterEntry, spellCertificateNumber } from '@lumit/certificates/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CertificatePages } from '../../features/certificates/certificate-pages';
import { registerQuery } from '../../features/certificates/certificates.queries';
import { RegisterTable } from '../../features/certificates/register-table';
import { RevokeDialog } from '../../features/certificates/revoke-dialog';
import { useEditionId } from '../../lib/current-edition';
import { useMayAnywhere } from '../../lib/may-in';
import { Loaded } from '../../lib/loaded';
import { Alert } from '../../ui/alert';
import { ButtonLink } from '../../ui/button-link';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** S-41: the register of what was issued. */
export function CertificateRegisterPage() {
  const editionId = useEditionId();
  const issues = useMayAnywhere('issue-certificates');
  const query = useQuery(registerQuery(editionId));
  const [revoking, setRevoking] = useState<RegisterEntry | null>(null);
  const [revoked, setRevoked] = useState<RegisterEntry | null>(null);
  return (
    <Loaded query={query}>
      {({ entries }) => (
        <ListPage>
          {revoked ? (
            <Alert kind="success" inserted focused>
              {`Hai revocato l’attestato n. ${spellCertificateNumber(revoked)} di ${revoked.holder}.`}
            </Alert>
          ) : null}
          <PageTitle>Registro degli attestati</PageTitle>
          <CertificatePages />
          {entries.length === 0 ? (
            <EmptyState
              action={issues ? <ButtonLink to="/attestati/rilascio">Vai al rilascio</ButtonLink> : undefined}
            >
              {issues
                ? 'Gli attestati appariranno qui quando li rilasci.'
                : 'Gli attestati appariranno qui quando la Segreteria li rilascia.'}
            </EmptyState>
          ) : (
            <RegisterTable entries={entries} onRevoke={issues ? setRevoking : undefined} />
          )}
          {revoking ? (
            <RevokeDialog
              editionId={editionId}
              entry={revoking}
              onClose={() => setRevoking(null)}
              onRevoked={(entry) => {
                setRevoking(null);
                setRevoked(entry);
              }}
            />
          ) : null}
        </ListPage>
      )}
    </Loaded>
  );
}
