import { Link } from 'react-router';
import { classNames } from './class-names';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export interface NumberedPart {
  number: number;
  to: string;
  /** In words, for who does not see the sign: "da rispondere". */
  state: string;
  sign: IconName | null;
  isCurrent: boolean;
}

interface QuestionNumbersProps {
  title: string;
  parts: readonly NumberedPart[];
  /** What the signs mean. */
  legend: readonly { sign: IconName; words: string }[];
}

/** Every question by its number with its state in sign and words; each is a link. Nothing here is red. */
export function QuestionNumbers({ title, parts, legend }: QuestionNumbersProps) {
  return (
    <nav className="question-numbers" aria-label={title}>
      <p className="question-numbers-title" aria-hidden="true">
        {title}
      </p>
      <ol>
        {parts.map(({ number, to, state, sign, isCurrent }) => (
          <li key={number}>
            <Link
              to={to}
              className={classNames(isCurrent && 'current')}
              aria-current={isCurrent ? 'page' : undefined}
              aria-label={`Domanda ${number}, ${state}`}
            >
              {number}
              {sign ? <Icon name={sign} size="sm" /> : null}
            </Link>
          </li>
        ))}
      </ol>
      <ul className="question-numbers-legend" aria-hidden="true">
        {legend.map(({ sign, words }) => (
          <li key={sign}>
            <Icon name={sign} size="sm" /> {words}
          </li>
        ))}
      </ul>
    </nav>
  );
}
