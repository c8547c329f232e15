import { EditionEligibility, IssueCandidates } from '@lumit/certificates/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

const editionPath = (id: string) => `/api/editions/${encodeURIComponent(id)}`;

/** Everybody's requirements in an edition. */
export const editionEligibilityQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['eligibility', editionId, 'all'],
    queryFn: ({ signal }) =>
      api.get(`${editionPath(editionId)}/eligibility/all`, EditionEligibility, { signal }),
  });

/** What issuing now would do, person by person. */
export const issueCandidatesQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['certificates', editionId, 'candidates'],
    queryFn: ({ signal }) =>
      api.get(`${editionPath(editionId)}/certificates/candidates`, IssueCandidates, { signal }),
  });
