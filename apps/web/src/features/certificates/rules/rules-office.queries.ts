import { type PublishRules, type RulesChoice, RulesOffice, RulesPreview } from '@lumit/certificates/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { editionEligibilityQuery, issueCandidatesQuery } from '../office-home.queries';

const path = (id: string) => `/api/admin/editions/${encodeURIComponent(id)}/certificate-rules`;

/** The rules for the certificates of an edition, what they can be made of, and how they came to be. */
export const rulesOfficeQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['certificate-rules', editionId],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(path(editionId), RulesOffice, { signal }),
  });

export const usePreviewRules = (editionId: string) =>
  useMutation({
    mutationFn: (choice: RulesChoice) => api.post(`${path(editionId)}/preview`, choice, RulesPreview),
  });

export function usePublishRules(editionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: PublishRules) => api.post(path(editionId), order, RulesOffice),
    onSuccess: (office) => {
      queries.setQueryData(rulesOfficeQuery(editionId).queryKey, office);
      void queries.invalidateQueries({ queryKey: editionEligibilityQuery(editionId).queryKey });
      void queries.invalidateQueries({ queryKey: issueCandidatesQuery(editionId).queryKey });
    },
    onError: () => queries.invalidateQueries({ queryKey: rulesOfficeQuery(editionId).queryKey }),
  });
}
