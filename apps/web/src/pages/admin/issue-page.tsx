import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { issueRunQuery } from '../../features/certificates/certificates.queries';
import { CertificatePages } from '../../features/certificates/certificate-pages';
import { IssueProgress } from '../../features/certificates/issue-progress';
import { IssueWizard } from '../../features/certificates/issue-wizard';
import { issueCandidatesQuery } from '../../features/certificates/office-home.queries';
import { useEditionId } from '../../lib/current-edition';
import { Loaded } from '../../lib/loaded';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/page-shapes';
import { PageTitle } from '../../ui/page-title';

const runAddress = (runId: string) => `/attestati/rilascio?rilascio=${encodeURIComponent(runId)}`;

/** S-40: issue of many certificates, in four steps. The run has an address, so a reload or a second tab finds it again. */
export function IssuePage() {
  const [search] = useSearchParams();
  const runId = search.get('rilascio');
  return runId ? <Run runId={runId} /> : <Preparation />;
}

function Preparation() {
  const editionId = useEditionId();
  const query = useQuery({ ...issueCandidatesQuery(editionId), staleTime: 0, refetchOnWindowFocus: false });
  const navigate = useNavigate();
  return (
    <Loaded query={query}>
      {(dryRun) =>
        dryRun.openRunId ? (
          <Navigate to={runAddress(dryRun.openRunId)} replace />
        ) : (
          <ListPage>
            <PageTitle>Rilascio degli attestati</PageTitle>
            <CertificatePages />
            {dryRun.rulesVersion === 0 ? (
              <EmptyState>
                Il rilascio sarà possibile quando i requisiti di questa edizione sono pubblicati.
              </EmptyState>
            ) : (
              <IssueWizard
                editionId={editionId}
                dryRun={dryRun}
                onStarted={(id) => void navigate(runAddress(id))}
              />
            )}
          </ListPage>
        )
      }
    </Loaded>
  );
}

function Run({ runId }: { runId: string }) {
  const editionId = useEditionId();
  const query = useQuery(issueRunQuery(editionId, runId));
  return (
    <Loaded query={query}>
      {(run) => (
        <ListPage>
          <PageTitle>Rilascio degli attestati</PageTitle>
          <IssueProgress editionId={editionId} run={run} />
        </ListPage>
      )}
    </Loaded>
  );
}
