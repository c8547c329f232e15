import { DeadlinesView } from '@lumit/courses/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

/** For staff: what the course says that has passed its day, or will within 60 days. */
export const deadlinesQuery = (editionId: string) =>
  queryOptions({
    queryKey: ['editions', editionId, 'deadlines'],
    staleTime: 0,
    queryFn: ({ signal }) =>
      api.get(`/api/editions/${encodeURIComponent(editionId)}/deadlines`, DeadlinesView, { signal }),
  });
