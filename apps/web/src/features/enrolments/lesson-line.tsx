import type { CourseView } from '@lumit/enrolments/domain';
import { Link } from 'react-router';
import { countOf } from '../../lib/format';
import { Badge } from '../../ui/badge';
import { OutlineLine } from '../../ui/outline-line';
import { missingSentence, STATE_WORDS } from './state-words';

type Lesson = CourseView['modules'][number]['lessons'][number];

/** One lesson of the course map with its state; of a lesson begun also what is missing. */
export function LessonLine({ lesson }: { lesson: Lesson }) {
  const { word, status } = STATE_WORDS[lesson.state];
  const isBegun = lesson.state === 'opened' || lesson.state === 'half-way';
  return (
    <OutlineLine
      facts={
        <>
          <span className="text-nowrap">
            {isBegun ? `ancora ${countOf(lesson.minutesLeft, 'minuto', 'minuti')}` : `${lesson.minutes} min`}
          </span>
          {lesson.updated ? <Badge status="attention">Aggiornata</Badge> : null}
          <Badge status={status}>{word}</Badge>
        </>
      }
      note={isBegun && lesson.missing.length > 0 ? missingSentence(lesson.missing) : null}
    >
      <Link to={`/corso/${lesson.code}`}>
        {lesson.code} {lesson.title}
      </Link>
    </OutlineLine>
  );
}
