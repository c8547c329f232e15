import { PublicHomeView, PublicProgrammeView } from '@lumit/courses/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

/** What anyone sees first: the programme, and the edition that is open or comes next. */
export const publicHomeQuery = queryOptions({
  queryKey: ['public', 'home'],
  queryFn: ({ signal }) => api.get('/api/public/home', PublicHomeView, { signal, endsSession: false }),
});

/** What a programme teaches, modules in preparation included. */
export const publicProgrammeQuery = (slug: string) =>
  queryOptions({
    queryKey: ['public', 'programme', slug],
    queryFn: ({ signal }) =>
      api.get(`/api/public/programmes/${encodeURIComponent(slug)}`, PublicProgrammeView, {
        signal,
        endsSession: false,
      }),
  });
