import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createQueryClient } from '../lib/query-client';
import { showSite } from '../lib/site';
import { routes } from '../router';
import { A_SITE } from './a-site';

/**
 * Shows the page at this address with everything around it, as a browser would. Say with `fakeApi` first what the
 * server answers, `GET /api/me` included. Await the first `findBy…`: the page's code is fetched like any other.
 */
export function renderPage(address: string) {
  showSite(A_SITE);
  const queries = createQueryClient();
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } });
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { user: userEvent.setup(), router, queries };
}
