import type { GlossaryView } from '@lumit/courses/domain';
import { Entry } from '../../ui/entry';
import { ForeignWords } from '../../ui/foreign-words';
import { languageName } from './language-name';
import { LessonLinks } from './lesson-links';

/** One term with its meaning, the same word in other languages and the lessons that use it. */
export function GlossaryTerm({ term }: { term: GlossaryView['terms'][number] }) {
  return (
    <Entry id={term.key} title={term.term}>
      <p>{term.definition}</p>
      <ForeignWords
        words={term.words.map(({ lang, word, awaitingReview }) => ({
          lang,
          word,
          language: languageName(lang),
          note: awaitingReview ? '(in attesa di revisione di un madrelingua)' : null,
        }))}
      />
      <LessonLinks lessons={term.lessons} one="Nella lezione" many="Nelle lezioni" />
    </Entry>
  );
}
