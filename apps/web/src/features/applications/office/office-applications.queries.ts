import {
  type ApplicationFilter,
  ApplicationFormSettings,
  ApplicationListView,
  type ChangeApplicationForm,
  type Evaluation,
  CodiceFiscaleShown,
  type MailedOutcome,
  OfficeApplication,
  OutcomeMails,
  PromotionsDone,
  RankingPublished,
  RankingView,
  type RejectMany,
  type SetPlace,
  type SetRejection,
  WithdrawalDone,
  type WithdrawApplication,
} from '@lumit/applications/domain';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { editionsQuery } from '../../../lib/current-edition';
import './ranking.messages';

const edition = (id: string) => `/api/admin/editions/${encodeURIComponent(id)}`;
const applications = (id: string) => `${edition(id)}/applications` as const;
const one = (id: string, applicationId: string) => `${applications(id)}/${encodeURIComponent(applicationId)}`;
const keyOf = (id: string) => ['edition-office', id, 'applications'] as const;

/** What the list is asked for; empty asks for all. */
export interface ListFilter {
  readonly is: ApplicationFilter | '';
  readonly q: string;
  readonly page: number;
}

/** A filter as an address carries it, without what says nothing. */
export function filterText({ is, q, page }: ListFilter): string {
  const said = { is, q, page: page > 1 ? String(page) : '' };
  return new URLSearchParams(Object.entries(said).filter(([, value]) => value !== '')).toString();
}

export function applicationListQuery(editionId: string, filter: ListFilter) {
  const asked = filterText(filter);
  return queryOptions({
    queryKey: [...keyOf(editionId), 'list', asked],
    staleTime: 0,
    queryFn: ({ signal }) =>
      api.get(`${applications(editionId)}${asked && `?${asked}`}`, ApplicationListView, { signal }),
  });
}

export const applicationQuery = (editionId: string, id: string) =>
  queryOptions({
    queryKey: [...keyOf(editionId), id],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(one(editionId, id), OfficeApplication, { signal }),
  });

/** The ranking of this moment; others judge too. */
export const rankingQuery = (editionId: string) =>
  queryOptions({
    queryKey: [...keyOf(editionId), 'ranking'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(`${edition(editionId)}/ranking`, RankingView, { signal }),
  });

/** The messages that publishing would send now. */
export const outcomeMailsQuery = (editionId: string) =>
  queryOptions({
    queryKey: [...keyOf(editionId), 'mails'],
    staleTime: 0,
    queryFn: ({ signal }) => api.get(`${edition(editionId)}/ranking/mails`, OutcomeMails, { signal }),
  });

/** Address of the HTML of one of them. */
export const outcomeMailPreview = (editionId: string, outcome: MailedOutcome) =>
  `${edition(editionId)}/ranking/mails/preview?outcome=${outcome}`;

export const applicationFormQuery = (editionId: string) =>
  queryOptions({
    queryKey: [...keyOf(editionId), 'form'],
    staleTime: 0,
    queryFn: ({ signal }) =>
      api.get(`${edition(editionId)}/application-form`, ApplicationFormSettings, { signal }),
  });

/** Places and outcomes of all depend on each: after any change all of it is asked for anew. */
function refresh(queries: QueryClient, editionId: string) {
  return queries.invalidateQueries({ queryKey: ['edition-office', editionId] });
}

function useJudgement<Order>(
  editionId: string,
  id: string,
  send: (order: Order) => Promise<OfficeApplication>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (application) => queries.setQueryData(applicationQuery(editionId, id).queryKey, application),
    onSettled: () => refresh(queries, editionId),
  });
}

export const useEvaluate = (editionId: string, id: string) =>
  useJudgement(editionId, id, (order: Evaluation) =>
    api.put(`${one(editionId, id)}/points`, order, OfficeApplication),
  );

export const useSetRejection = (editionId: string, id: string) =>
  useJudgement(editionId, id, (order: SetRejection) =>
    api.put(`${one(editionId, id)}/rejection`, order, OfficeApplication),
  );

export const useSetPlace = (editionId: string, id: string) =>
  useJudgement(editionId, id, (order: SetPlace) =>
    api.put(`${one(editionId, id)}/place`, order, OfficeApplication),
  );

/** Whoever asks is put on record: it is asked for by a press, and kept nowhere. */
export const useCodiceFiscale = (editionId: string, id: string) =>
  useMutation({
    mutationFn: () => api.post(`${one(editionId, id)}/codice-fiscale`, undefined, CodiceFiscaleShown),
    gcTime: 0,
  });

export function useWithdraw(editionId: string, id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: WithdrawApplication) =>
      api.post(`${one(editionId, id)}/withdrawal`, order, WithdrawalDone),
    onSettled: () => refresh(queries, editionId),
  });
}

export function useRejectMany(editionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: RejectMany) =>
      api.post(`${applications(editionId)}/rejections`, order, ApplicationListView),
    onSettled: () => refresh(queries, editionId),
  });
}

export function usePublish(editionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (fingerprint: string) =>
      api.post(`${edition(editionId)}/ranking/publication`, { fingerprint }, RankingPublished),
    onSettled: () => refresh(queries, editionId),
  });
}

export function useFillSeats(editionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post(`${edition(editionId)}/ranking/promotions`, undefined, PromotionsDone),
    onSettled: () => refresh(queries, editionId),
  });
}

export function useChangeForm(editionId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (order: ChangeApplicationForm) =>
      api.put(`${edition(editionId)}/application-form`, order, ApplicationFormSettings),
    onSuccess: (settings) => queries.setQueryData(applicationFormQuery(editionId).queryKey, settings),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: editionsQuery.queryKey });
      return refresh(queries, editionId);
    },
  });
}
