import { AttemptFrame } from '../../features/quizzes/attempt-frame';
import { AttemptOverview } from '../../features/quizzes/attempt-overview';

/** S-12: what is missing, and handing in. */
export function AttemptOverviewPage() {
  return <AttemptFrame>{(work) => <AttemptOverview work={work} />}</AttemptFrame>;
}
