import {
  ExemptionList,
  ExemptionReceipt,
  type GiveExemption,
  type RevokeExemption,
} from '@lumit/attendance/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';

const path = (editionId: string) => `/api/editions/${encodeURIComponent(editionId)}/exemptions`;

/** Everybody who attends an edition, with what they are or were exempt from. */
export const exemptionsQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['editions', editionId, 'exemptions'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(path(editionId), ExemptionList, { signal }),
  });

export const useGiveExemption = (editionId: string, enrolmentId: string) =>
  useExemptionWrite(editionId, (wanted: GiveExemption) =>
    api.post(`${path(editionId)}/${enrolmentId}`, wanted, ExemptionReceipt),
  );

export const useRevokeExemption = (editionId: string, enrolmentId: string, exemptionId: string) =>
  useExemptionWrite(editionId, (revocation: RevokeExemption) =>
    api.post(`${path(editionId)}/${enrolmentId}/${exemptionId}/revoke`, revocation, ExemptionReceipt),
  );

function useExemptionWrite<Wanted>(
  editionId: string,
  mutationFn: (wanted: Wanted) => Promise<ExemptionReceipt>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    // Hours, requirements and certificates of the edition rest on it.
    onSuccess: () => queries.invalidateQueries({ queryKey: ['editions', editionId] }),
  });
}
