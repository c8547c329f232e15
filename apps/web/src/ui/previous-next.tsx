import { Link } from 'react-router';
import { Icon } from './icon';
import { VisuallyHidden } from './visually-hidden';

export interface Place {
  to: string;
  title: string;
}

interface PreviousNextProps {
  previous: Place | null;
  next: Place | null;
  /** Asked for when the reader seems about to go on. */
  onNextNear?: () => void;
}

/** The way back and the way on in one line. */
export function PreviousNext({ previous, next, onNextNear }: PreviousNextProps) {
  return (
    <nav className="previous-next" aria-label="Lezione precedente e successiva">
      {previous ? (
        <Link className="btn btn-outline-primary" to={previous.to}>
          <Icon name="it-chevron-left" size="sm" /> <VisuallyHidden>Indietro: </VisuallyHidden>
          {previous.title}
        </Link>
      ) : null}
      {next ? (
        <Link className="btn btn-primary next" to={next.to} onMouseEnter={onNextNear} onFocus={onNextNear}>
          <VisuallyHidden>Avanti: </VisuallyHidden>
          {next.title} <Icon name="it-chevron-right" size="sm" />
        </Link>
      ) : null}
    </nav>
  );
}
