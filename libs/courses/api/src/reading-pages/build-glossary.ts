import { awaitingReview, type GlossaryEntry, type GlossaryView } from '@lumit/courses/domain';
import { type LessonFacts, toLink } from './lesson-facts';

const LANGUAGES = ['en', 'fr', 'es', 'sq', 'ar', 'uk'] as const;
const alphabetical = new Intl.Collator('it').compare;

/** All terms from A to Z, each with the lessons of the course that use it. */
export function buildGlossary(
  entries: readonly GlossaryEntry[],
  lessons: readonly LessonFacts[],
): GlossaryView {
  const terms = entries.map((entry) => {
    const { key, term, definition } = entry;
    const awaiting = awaitingReview(entry);
    return {
      ...{ key, term, definition },
      words: LANGUAGES.flatMap((lang) => {
        const word = entry[lang];
        return word === undefined ? [] : [{ lang, word, awaitingReview: awaiting.includes(lang) }];
      }),
      lessons: lessons.filter(({ terms: used }) => used.includes(key)).map(toLink),
    };
  });
  return { terms: terms.sort((a, b) => alphabetical(a.term, b.term)) };
}
