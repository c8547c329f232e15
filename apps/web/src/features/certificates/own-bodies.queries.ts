import { OwnBodies } from '@lumit/certificates/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../lib/api';

/** The bodies that the signed-in person is a referent of, with their people. */
export const ownBodiesQuery = queryOptions({
  queryKey: ['own-bodies'],
  queryFn: ({ signal }) => api.get('/api/own-bodies', OwnBodies, { signal }),
});
