import { awaitingReview, type GlossaryEntry, translationsOf } from '@lumit/prose/domain';
import { type GlossaryView } from '@lumit/courses/domain';
import { compareTexts } from '@lumit/shared';
import { type LessonFacts, toLink } from './lesson-facts';

/** All terms from A to Z, each with the lessons of the course that use it. */
export function buildGlossary(
  entries: readonly GlossaryEntry[],
  lessons: readonly LessonFacts[],
): GlossaryView {
  const terms = entries.map((entry) => {
    const { key, term, definition } = entry;
    const awaiting = awaitingReview(entry);
    return {
      key,
      term,
      definition,
      words: Object.entries(translationsOf(entry)).map(([lang, word]) => ({
        lang,
        word,
        awaitingReview: awaiting.includes(lang),
      })),
      lessons: lessons.filter(({ terms: used }) => used.includes(key)).map(toLink),
    };
  });
  return { terms: terms.sort((a, b) => compareTexts(a.term, b.term)) };
}
