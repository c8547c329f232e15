import type { MyEligibility } from '@lumit/certificates/domain';
import { useQuery } from '@tanstack/react-query';
import { CertificateCard } from '../../features/certificates/certificate-card';
import { myCertificatesQuery, myEligibilityQuery } from '../../features/certificates/certificates.queries';
import { KindRequirements } from '../../features/certificates/kind-requirements';
import { useEditionId } from '../../lib/current-edition';
import { Loaded } from '../../lib/loaded';
import { OfficeLink } from '../../lib/ask-office';
import { CardList } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { ListPage, Section, Spaced } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

/** S-20: the person's certificates; until they are issued, what they ask. */
export function CertificatesPage() {
  const mine = useQuery(myCertificatesQuery);
  const eligibility = useQuery(myEligibilityQuery(useEditionId()));
  return (
    <Loaded query={mine}>
      {({ certificates }) => (
        <ListPage>
          <PageTitle>Attestati</PageTitle>
          {certificates.length > 0 ? (
            <CardList>
              {certificates.map((certificate) => (
                <li key={certificate.id}>
                  <CertificateCard certificate={certificate} />
                </li>
              ))}
            </CardList>
          ) : null}
          <Loaded query={eligibility} part="i requisiti">
            {(data) => <Requirements eligibility={data} />}
          </Loaded>
        </ListPage>
      )}
    </Loaded>
  );
}

function Requirements({ eligibility }: { eligibility: MyEligibility }) {
  // Who has the higher certificate is not asked for the lower one.
  const open = eligibility.kinds.slice(eligibility.kinds.findLastIndex((kind) => kind.issued !== null) + 1);
  if (eligibility.kinds.length === 0) {
    return <EmptyState>I requisiti appariranno qui quando la Segreteria li pubblica.</EmptyState>;
  }
  if (open.length === 0) return null;
  return (
    <>
      {open.map((kind) => (
        <KindRequirements key={kind.kind} kind={kind} />
      ))}
      <Spaced>
        <Section title="Il nome sull’attestato">
          <p>
            Prima del rilascio controlla il nome: «<bdi>{eligibility.holder}</bdi>». Se non è giusto{' '}
            <OfficeLink subject="Correzione del nome sull’attestato">scrivi alla Segreteria</OfficeLink>.
          </p>
        </Section>
      </Spaced>
    </>
  );
}
