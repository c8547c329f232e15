import {
  type CertificateSummary,
  REVOCATION_CLASS_TITLES,
  spellCertificateNumber,
} from '@lumit/certificates/domain';
import { formatDate } from '../../lib/format';
import { Badge } from '../../ui/badge';
import { ButtonLink } from '../../ui/button-link';
import { Card } from '../../ui/card';
import { CopyButton } from '../../ui/copy-button';
import { DefinitionList } from '../../ui/definition-list';
import { Cluster } from '../../ui/page-shapes';
import { Hours } from '../../ui/time';
import { certificateFile } from './certificates.queries';

/** One of the person's own certificates, with its file. */
export function CertificateCard({ certificate }: { certificate: CertificateSummary }) {
  const { revokedAt, revocationClass } = certificate;
  return (
    <Card
      title={certificate.title}
      footer={
        <Cluster>
          <ButtonLink to={certificateFile(certificate.id)} download icon="it-file-pdf">
            Scarica PDF
          </ButtonLink>
          <CopyButton text={certificate.verifyUrl}>Copia il link di verifica</CopyButton>
        </Cluster>
      }
    >
      {revokedAt ? (
        <Badge status="error">{`Revocato il ${formatDate(revokedAt)}`}</Badge>
      ) : (
        <Badge status="done">Valido</Badge>
      )}
      <DefinitionList
        facts={[
          { term: 'Numero', value: spellCertificateNumber(certificate) },
          { term: 'Titolare', value: <bdi>{certificate.holder}</bdi> },
          { term: 'Corso', value: certificate.course },
          {
            term: 'Ore',
            value: (
              <>
                <Hours seconds={certificate.attendedSeconds} /> su{' '}
                <Hours seconds={certificate.plannedSeconds} />
              </>
            ),
          },
          { term: 'Rilasciato', value: formatDate(certificate.issuedAt) },
          {
            term: 'Motivo della revoca',
            value: revocationClass ? REVOCATION_CLASS_TITLES[revocationClass] : null,
          },
        ]}
      />
    </Card>
  );
}
