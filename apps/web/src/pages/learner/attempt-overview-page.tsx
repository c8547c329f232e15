import { useOutletContext } from 'react-router';
import type { AttemptWork } from '../../features/quizzes/attempt-work';
import { AttemptOverview } from '../../features/quizzes/attempt-overview';

/** S-12: what is missing, and handing in. */
export function AttemptOverviewPage() {
  return <AttemptOverview work={useOutletContext<AttemptWork>()} />;
}
