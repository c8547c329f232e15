import type { LessonLink } from '@lumit/courses/domain';
import { Fragment } from 'react';
import { Link } from 'react-router';

interface LessonLinksProps {
  lessons: readonly LessonLink[];
  /** Stands before the links, with the right number: "Lezione", "Lezioni". */
  one?: string;
  many?: string;
}

/** "Lezioni: 3.1 Il permesso, 3.2 …", each a link; nothing where there are none. */
export function LessonLinks({ lessons, one = 'Lezione', many = 'Lezioni' }: LessonLinksProps) {
  if (lessons.length === 0) return null;
  return (
    <p>
      {lessons.length === 1 ? one : many}:{' '}
      {lessons.map(({ code, title }, place) => (
        <Fragment key={code}>
          {place > 0 ? ', ' : null}
          <Link to={`/corso/${code}`}>
            {code} {title}
          </Link>
        </Fragment>
      ))}
    </p>
  );
}
