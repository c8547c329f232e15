import {
  CertificateRegister,
  IssueRunStarted,
  IssueRunView,
  MyCertificates,
  MyEligibility,
  RegisterEntry,
  type RevokeCertificate,
  type StartIssueRun,
} from '@lumit/certificates/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

const POLL_MS = 1000;
const editionPath = (id: string) => `/api/editions/${encodeURIComponent(id)}`;
const runPath = (editionId: string, runId: string) =>
  `${editionPath(editionId)}/certificates/issue-runs/${encodeURIComponent(runId)}`;

/** Address of a certificate's file. */
export const certificateFile = (id: string) => `/api/certificates/${encodeURIComponent(id)}/pdf`;
/** Address of what a person's certificate would look like now. */
export const previewFile = (editionId: string, enrolmentId: string) =>
  `${editionPath(editionId)}/certificates/preview/${encodeURIComponent(enrolmentId)}`;

/** The signed-in person's certificates, of all editions. */
export const myCertificatesQuery = queryOptions({
  queryKey: ['certificates', 'mine'],
  queryFn: ({ signal }) => api.get('/api/certificates', MyCertificates, { signal }),
});

/** The signed-in learner's requirements in an edition. */
export const myEligibilityQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['editions', editionId, 'eligibility'],
    queryFn: ({ signal }) => api.get(`${editionPath(editionId)}/eligibility`, MyEligibility, { signal }),
  });

/** Every certificate of an edition, newest number first. */
export const registerQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['certificates', editionId, 'register'],
    queryFn: ({ signal }) =>
      api.get(`${editionPath(editionId)}/certificates`, CertificateRegister, { signal }),
  });

/** A run and what became of each person; asked again every second while it works. */
export const issueRunQuery = (editionId: string, runId: string) =>
  queryOptions({
    queryKey: ['certificates', editionId, 'run', runId],
    queryFn: ({ signal }) => api.get(runPath(editionId, runId), IssueRunView, { signal }),
    refetchInterval: ({ state }) => (state.data && state.data.finishedAt === null ? POLL_MS : false),
  });

export function useStartIssueRun(editionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: StartIssueRun) =>
      api.post(`${editionPath(editionId)}/certificates/issue-runs`, request, IssueRunStarted),
    onSettled: () => queries.invalidateQueries({ queryKey: ['certificates', editionId] }),
  });
}

export function useResumeRun(editionId: string, runId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post(`${runPath(editionId, runId)}/resume`, {}, IssueRunView),
    onSuccess: (run) => queries.setQueryData(issueRunQuery(editionId, runId).queryKey, run),
  });
}

/** Ends a certificate: `revoke` only that, `replace` issues the next one from the facts of today with it. */
export function useEndCertificate(editionId: string, act: 'revoke' | 'replace') {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...request }: RevokeCertificate & { id: string }) =>
      api.post(`/api/certificates/${encodeURIComponent(id)}/${act}`, request, RegisterEntry),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['certificates', editionId] }),
  });
}
