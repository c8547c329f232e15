import { Link } from 'react-router';

/** Name of a letter's part of the page: `lettera-a`; `lettera-altro` for what begins with none. */
export const letterId = (letter: string) => `lettera-${letter === '#' ? 'altro' : letter.toLowerCase()}`;

/** The letters that there are, each a link to its part of the page. */
export function LetterLinks({ letters }: { letters: readonly string[] }) {
  if (letters.length < 2) return null;
  return (
    <nav aria-label="Vai alla lettera" className="letter-links">
      <ul>
        {letters.map((letter) => (
          <li key={letter}>
            <Link to={{ hash: letterId(letter) }} aria-label={letter === '#' ? 'Altro' : `Lettera ${letter}`}>
              {letter}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
