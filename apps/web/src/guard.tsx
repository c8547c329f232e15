import type { Role } from '@lumit/shared';
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { CurrentEditionProvider, editionOf, editionsQuery } from './lib/current-edition';
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
  const granted = me ? editionOf(me, roles) : null;
  // An administrator's grant names no edition: theirs is the newest of the organisation.
  const managesAll = me ? granted === null && rolesOf(me).some((role) => roles.includes(role)) : false;
  const editions = useQuery({ ...editionsQuery, enabled: managesAll });

  if (me === undefined) {
    return error ? <ProblemPage error={error} onRetry={() => void refetch()} /> : <Waiting />;
  }
  if (me === null) return <Navigate to={signInAddress(pathname + search + hash)} replace />;
  if (!rolesOf(me).some((role) => roles.includes(role))) return <Forbidden />;
  if (managesAll && editions.isPending) return <Waiting />;
  if (managesAll && editions.error)
    return <ProblemPage error={editions.error} onRetry={() => void editions.refetch()} />;
  return (
    <CurrentEditionProvider value={granted ?? editions.data?.items[0]?.id ?? null}>
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
