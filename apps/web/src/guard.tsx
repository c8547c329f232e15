import type { Role } from '@lumit/shared';
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useChosenEdition } from './lib/chosen-edition';
import { CurrentEditionProvider, useOpenEditions } from './lib/current-edition';
import { Forbidden, ProblemPage } from './lib/problem-page';
import { signInAddress } from './lib/return-address';
import { HOME_OF, homeOf, type Me, meQuery, rolesOf } from './lib/session';
import { WaitingPage } from './ui/skeleton';

interface GuardProps {
  roles: readonly Role[];
}

/**
 * The pages below are for people who hold one of these roles: others read why, nobody signed in goes to sign in and
 * comes back. It spares a useless page; what may be read is decided by the API alone.
 */
export function Guard({ roles }: GuardProps) {
  const { data: me, error, refetch } = useQuery(meQuery);
  const { pathname, search, hash } = useLocation();

  if (me === undefined) {
    return error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  }
  if (me === null) return <Navigate to={signInAddress(pathname + search + hash)} replace />;
  if (!rolesOf(me).some((role) => roles.includes(role)))
    return isHome(pathname) ? <Navigate to={homeOf(me)} replace /> : <Forbidden />;
  return <WithEdition me={me} roles={roles} />;
}

/** Who asks for a home wants their own, whatever bookmark or address of a colleague they came by. */
const isHome = (pathname: string) => Object.values(HOME_OF).includes(pathname.replace(/\/+$/, ''));

/** An administrator's grant names no edition: all of the organisation are theirs, and only the API knows which. */
function WithEdition({ me, roles }: GuardProps & { me: Me }) {
  const { ids, error, isPending, refetch } = useOpenEditions(me, roles);
  const edition = useChosenEdition(ids);

  if (error) return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (isPending) return <WaitingPage />;
  return (
    <CurrentEditionProvider value={edition}>
      <Outlet />
    </CurrentEditionProvider>
  );
}
