import { useRouteError } from 'react-router';
import { ProblemPage } from './lib/problem-page';

/** Inside header and footer: a page broke, or its code could not be fetched. */
export function BrokenPage() {
  const error = useRouteError();
  return <ProblemPage error={error} />;
}

/** Where even header and footer broke. */
export function CrashPage() {
  return (
    <main id="contenuto">
      <BrokenPage />
    </main>
  );
}
