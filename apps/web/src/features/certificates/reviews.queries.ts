import { CertificateReviews, ClassCertificates, type ConfirmReviews } from '@lumit/certificates/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';

const reviewsPath = (editionId: string) =>
  `/api/editions/${encodeURIComponent(editionId)}/certificates/reviews`;

/** The valid certificates whose facts have moved, and what was confirmed. */
export const reviewsQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['certificates', editionId, 'reviews'],
    staleTime: 5_000,
    queryFn: ({ signal }) => api.get(reviewsPath(editionId), CertificateReviews, { signal }),
  });

/** How many valid certificates take a class session in. */
export const classCertificatesQuery = (classSessionId: string) =>
  queryOptions({
    queryKey: ['class-certificates', classSessionId],
    staleTime: 0,
    queryFn: ({ signal }) =>
      api.get(`/api/class-sessions/${encodeURIComponent(classSessionId)}/certificates`, ClassCertificates, {
        signal,
      }),
  });

export function useConfirmReviews(editionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (request: ConfirmReviews) =>
      api.post(`${reviewsPath(editionId)}/confirm`, request, CertificateReviews),
    onSuccess: (reviews) => queries.setQueryData(reviewsQuery(editionId).queryKey, reviews),
    // Somebody may have changed what was seen: look again.
    onError: () => queries.invalidateQueries({ queryKey: reviewsQuery(editionId).queryKey }),
  });
}
