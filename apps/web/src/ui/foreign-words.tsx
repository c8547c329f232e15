import type { ReactNode } from 'react';

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur']);

interface ForeignWord {
  readonly lang: string;
  /** Name of the language in Italian. */
  readonly language: string;
  readonly word: string;
  /** Said after the word. */
  readonly note?: ReactNode;
}

/** The same word in other languages, each in its own direction and read in its own language. */
export function ForeignWords({ words }: { words: readonly ForeignWord[] }) {
  if (words.length === 0) return null;
  return (
    <dl className="foreign-words">
      {words.map(({ lang, language, word, note }) => (
        <div key={lang}>
          <dt>{language}</dt>
          <dd>
            <span lang={lang} dir={RIGHT_TO_LEFT.has(lang) ? 'rtl' : undefined}>
              {word}
            </span>
            {note ? <> {note}</> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
