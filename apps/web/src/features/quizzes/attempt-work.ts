import type { AttemptView } from '@lumit/quizzes/domain';
import type { QueueSnapshot } from './answer-queue';
import type { SubmissionState } from './use-submission';

/** What the pages of an open attempt work with. */
export interface AttemptWork {
  readonly attempt: AttemptView;
  readonly snapshot: QueueSnapshot;
  readonly secondsLeft: number | null;
  readonly submission: SubmissionState;
  readonly submit: () => void;
  readonly change: (questionKey: string, value: AttemptView['answers'][number]['value']) => void;
}
