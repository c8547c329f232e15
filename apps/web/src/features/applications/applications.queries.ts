import {
  ApplicationLinkAsked,
  BodiesFound,
  MyApplication,
  OwnApplication,
  PublicEditionView,
  type SaveApplication,
} from '@lumit/applications/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import './applications.messages';

const quiet = { endsSession: false };

/** What anybody may read of an edition before deciding. */
export const publicEditionQuery = (slug: string) =>
  queryOptions({
    queryKey: ['public', 'edition', slug],
    queryFn: ({ signal }) =>
      api.get(`/api/public/editions/${encodeURIComponent(slug)}`, PublicEditionView, { signal, ...quiet }),
  });

/** The application that this browser may go on with. */
export const myApplicationQuery = queryOptions({
  queryKey: ['my-application'],
  queryFn: ({ signal }) => api.get('/api/my-application', MyApplication, { signal, ...quiet }),
});

export const bodiesQuery = (q: string) =>
  queryOptions({
    queryKey: ['my-application', 'bodies', q],
    queryFn: ({ signal }) =>
      api.get(`/api/my-application/bodies?q=${encodeURIComponent(q)}`, BodiesFound, { signal, ...quiet }),
  });

/** Asks for a link to an application. The answer is the same whether or not there is one. */
export const useAskApplicationLink = (slug: string) =>
  useMutation({
    mutationFn: (email: string) =>
      api.post(
        `/api/public/editions/${encodeURIComponent(slug)}/application-links`,
        { email },
        ApplicationLinkAsked,
        quiet,
      ),
  });

/** A call that answers with the application as it stands now, which every part of the page then shows. */
function useChange<Order>(call: (order: Order) => Promise<OwnApplication>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: (application) => queries.setQueryData(myApplicationQuery.queryKey, { application }),
  });
}

export const useOpenApplicationLink = () =>
  useChange((token: string) => api.post('/api/application-links/opening', { token }, OwnApplication, quiet));

/** For who is signed in. */
export const useOpenOwnApplication = (slug: string) =>
  useChange(() =>
    api.post(`/api/public/editions/${encodeURIComponent(slug)}/own-application`, {}, OwnApplication),
  );

export const useSaveApplication = () =>
  useChange((order: SaveApplication) => api.put('/api/my-application', order, OwnApplication, quiet));

export const useSubmitApplication = () =>
  useChange((version: number) =>
    api.post('/api/my-application/submission', { version }, OwnApplication, quiet),
  );

export const useWithdrawApplication = () =>
  useChange((version: number) =>
    api.post('/api/my-application/withdrawal', { version }, OwnApplication, quiet),
  );

/** This browser goes on with it no more. */
export function useLeaveApplication() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => api.post('/api/my-application/leaving', {}, MyApplication, quiet),
    onSuccess: (left) => queries.setQueryData(myApplicationQuery.queryKey, left),
  });
}
