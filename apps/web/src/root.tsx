import { Outlet, ScrollRestoration } from 'react-router';
import { SessionDialog } from './features/accounts/session-dialog';
import { LiveRegions } from './ui/live-regions';

/** What every page has: the live regions, and the dialog for a session that ended. */
export function Root() {
  return (
    <>
      <Outlet />
      <SessionDialog />
      <LiveRegions />
      <ScrollRestoration />
    </>
  );
}
