import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { reloadOpens } from './lib/fresh-start';
import { stayWithoutConnection } from './lib/stay';
import { createQueryClient } from './lib/query-client';
import { meQuery } from './lib/session';
import { findSite } from './lib/site';
import { routes } from './router';
import './styles/main.scss';

const queries = createQueryClient();
// Asked beside the page's code, not after it.
void queries.prefetchQuery(meQuery);
void findSite();

const router = createBrowserRouter(routes);
reloadOpens(() => {
  const { navigation, location } = router.state;
  return router.createHref(navigation.location ?? location);
});
stayWithoutConnection();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
