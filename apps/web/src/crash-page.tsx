import { useEffect, useEffectEvent } from 'react';
import { useLocation, useNavigate, useRouteError } from 'react-router';
import { ApiProblem } from './lib/api';
import { NewerBuild } from './lib/page-code';
import { OutOfDate, ProblemPage } from './lib/problem-page';

/** Inside header and footer: a page broke, or its code could not be fetched. */
export function BrokenPage() {
  const error = useRouteError();
  const { pathname, search, hash } = useLocation();
  const navigate = useNavigate();
  const isUnreached = error instanceof ApiProblem && error.isOffline;
  // Opening the same address again asks for the code again.
  const again = useEffectEvent(() => void navigate(pathname + search + hash, { replace: true }));
  useEffect(() => {
    if (!isUnreached) return;
    const back = () => again();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [isUnreached]);
  if (error instanceof NewerBuild) return <OutOfDate />;
  const retry = () => void navigate(pathname + search + hash, { replace: true });
  return <ProblemPage error={error} onRetry={isUnreached ? retry : undefined} />;
}

/** Where even header and footer broke. */
export function CrashPage() {
  return (
    <main id="contenuto">
      <BrokenPage />
    </main>
  );
}
