import { SiteNotices } from '@lumit/accounts/domain';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api';

/** What the body that runs the site adds to privacy and accessibility. */
export const siteNoticesQuery = queryOptions({
  queryKey: ['site', 'notices'],
  queryFn: ({ signal }) => api.get('/api/site/notices', SiteNotices, { signal }),
});
