import type { LessonProgressView } from '@lumit/enrolments/domain';
import { formatDate, formatRelativeDay, formatTime } from '../../lib/format';
import { Badge } from '../../ui/badge';
import { Cluster } from '../../ui/page-shapes';
import { missingSentence, STATE_WORDS } from './state-words';

/** Whether the lesson is done, and if not what it still asks. */
export function LessonDone({ progress }: { progress: LessonProgressView }) {
  const { word, status } = STATE_WORDS[progress.state];
  return (
    <Cluster>
      <Badge status={status}>{progress.doneAt ? doneWords(progress.doneAt) : word}</Badge>
      {progress.missing.length > 0 ? <span>{missingSentence(progress.missing)}</span> : null}
    </Cluster>
  );
}

/** "Fatta alle 10:42" today, else "Fatta il 12 novembre 2026". */
function doneWords(doneAt: string): string {
  const isToday = formatRelativeDay(doneAt, new Date()).startsWith('oggi');
  return isToday ? `Fatta alle ${formatTime(doneAt)}` : `Fatta il ${formatDate(doneAt)}`;
}
