import { useRouteError } from 'react-router';
import { ProblemPage } from './lib/problem-page';

/** What is shown when a page itself breaks, or its code could not be fetched. */
export function CrashPage() {
  const error = useRouteError();
  return (
    <main id="contenuto">
      <ProblemPage error={error} />
    </main>
  );
}
