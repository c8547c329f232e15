import type { Permission } from '@lumit/shared';
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { HOMES } from './lib/areas';
import { useChosenEdition } from './lib/chosen-edition';
import { CurrentEditionProvider, useOpenEditions } from './lib/current-edition';
import { Forbidden, ProblemPage } from './lib/problem-page';
import { signInAddress } from './lib/return-address';
import { grantsFor, homeOf, type Me, meQuery } from './lib/session';
import { WaitingPage } from './ui/skeleton';

interface GuardProps {
  needs: readonly Permission[];
}

/**
 * The pages below are for people who may do one of these somewhere: others read why, nobody signed in goes to sign in and
 * comes back. It spares a useless page; what may be read is decided by the API alone.
 */
export function Guard({ needs }: GuardProps) {
  const { data: me, error, refetch } = useQuery(meQuery);
  const { pathname, search, hash } = useLocation();

  if (me === undefined) {
    return error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  }
  if (me === null) return <Navigate to={signInAddress(pathname + search + hash)} replace />;
  if (grantsFor(me, needs).length === 0)
    return isHome(pathname) ? <Navigate to={homeOf(me)} replace /> : <Forbidden />;
  return <WithEdition me={me} needs={needs} />;
}

/** Who asks for a home wants their own, whatever bookmark or address of a colleague they came by. */
const isHome = (pathname: string) => HOMES.includes(pathname.replace(/\/+$/, ''));

/** An administrator's grant names no edition: all of the organisation are theirs, and only the API knows which. */
function WithEdition({ me, needs }: GuardProps & { me: Me }) {
  const { ids, error, isPending, refetch } = useOpenEditions(grantsFor(me, needs));
  const edition = useChosenEdition(ids);

  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (isPending) return <WaitingPage />;
  return (
    <CurrentEditionProvider value={edition}>
      <Outlet />
    </CurrentEditionProvider>
  );
}
