import type { Role } from '@lumit/shared';
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { CurrentEditionProvider, editionOf } from './lib/current-edition';
import { Forbidden, ProblemPage } from './lib/problem-page';
import { signInAddress } from './lib/return-address';
import { meQuery, rolesOf } from './lib/session';
import { Skeleton } from './ui/skeleton';

/**
 * The pages below are for people who hold one of these roles: others read why, nobody signed in goes to sign in and
 * comes back. It spares a useless page; what may be read is decided by the API alone.
 */
export function Guard({ roles }: { roles: readonly Role[] }) {
  const { data: me, error, refetch } = useQuery(meQuery);
  const { pathname, search, hash } = useLocation();

  if (me === undefined) {
    return error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : <Waiting />;
  }
  if (me === null) return <Navigate to={signInAddress(pathname + search + hash)} replace />;
  if (!rolesOf(me).some((role) => roles.includes(role))) return <Forbidden />;
  return (
    <CurrentEditionProvider value={editionOf(me, roles)}>
      <Outlet />
    </CurrentEditionProvider>
  );
}

function Waiting() {
  return (
    <div className="container">
      <Skeleton />
    </div>
  );
}
