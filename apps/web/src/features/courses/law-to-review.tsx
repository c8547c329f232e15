import type { ReferencesView } from '@lumit/courses/domain';
import { Link } from 'react-router';
import { formatDate, formatList } from '../../lib/format';
import { PlainList, Reading } from '../../ui/page-shapes';

/** Lessons that cite a norm which changed after they were checked. */
export function ChangedLessons({ changed }: Pick<ReferencesView, 'changed'>) {
  return (
    <PlainList>
      {changed.map(({ lesson, on, by, citations }) => (
        <li key={`${lesson.code} ${on} ${by}`}>
          <Link to={`/corso/${lesson.code}`}>
            {lesson.code} {lesson.title}
          </Link>
          {` cita ${formatList(citations)}: norma cambiata il ${formatDate(on)} da ${by}. La stiamo rivedendo.`}
        </li>
      ))}
    </PlainList>
  );
}

/** Every box "Da verificare", each leading to its paragraph. */
export function PointsToVerify({ points }: { points: ReferencesView['toVerify'] }) {
  return (
    <PlainList>
      {points.map(({ lesson, anchor, title, where, text }, place) => (
        <li key={`${lesson.code} ${anchor} ${place}`}>
          <Reading>
            <p>
              <Link to={`/corso/${lesson.code}#${anchor}`}>
                {lesson.code} {lesson.title}
                {title ? `: ${title}` : ''}
              </Link>
            </p>
            <Lines text={text} />
            {where ? <p>Dove: {where}</p> : null}
          </Reading>
        </li>
      ))}
    </PlainList>
  );
}

/** A box that was a list stays one. */
function Lines({ text }: { text: string }) {
  const lines = text.split('\n');
  if (lines.length === 1) return <p>{text}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
