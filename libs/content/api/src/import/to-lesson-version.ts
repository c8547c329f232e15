import { prepareSelfCheck } from '@lumit/quizzes/api';
import { type GlossaryEntry, readingMinutes, translationsOf } from '@lumit/prose/domain';
import type { ReferenceView, SourceView, TermView } from '@lumit/courses/domain';
import { countWords } from '@lumit/content/domain';
import type { CheckedLesson } from '../check/checked-content';
import type { LessonVersion } from '@lumit/courses/api';
import { type Library, type LessonSection, type OpenPoint, renderLesson, renderText } from '@lumit/prose/api';
import { contentHash } from '@lumit/platform';

/** All columns of a version that come from the file. */
export type VersionContent = Omit<LessonVersion, 'id' | 'lessonId' | 'lesson' | 'version' | 'importedAt'>;

/** A lesson rendered: what its version keeps, and its plain text for the search, what is still to verify, keys of the terms. */
export interface ImportedText {
  readonly columns: VersionContent;
  readonly sections: readonly LessonSection[];
  readonly openPoints: readonly OpenPoint[];
  /** Of its text and its sources, each once. */
  readonly refs: readonly string[];
  readonly terms: readonly string[];
}

/** Renders a checked lesson once, as every reader will see it. */
export function toLessonVersion(lesson: CheckedLesson, library: Library): ImportedText {
  const { front, body } = lesson;
  const { html, toc, blocks, refs, terms, sections, openPoints } = renderLesson(body, library);
  const words = countWords(html.replaceAll(/<span class="visually-hidden">[^<]*<\/span>|<[^>]+>/g, ' '));
  const seen = {
    html,
    toc: [...toc],
    blocks,
    words,
    readingMinutes: readingMinutes(words),
    objectives: front.objectives,
    sources: front.sources.flatMap(({ ref, note }): SourceView[] =>
      toReferences([ref], library).map((reference) => ({ ...reference, note: note ?? null })),
    ),
    citations: toReferences(refs, library),
    terms: terms.flatMap((key) => toTerms(library.terms.get(key))),
    checkedOn: front.checkedOn,
  };
  const halves = front.selfCheck.map((question) =>
    prepareSelfCheck(question, (markdown) => renderText(markdown, library)),
  );
  const columns = {
    ...seen,
    // Over the questions as written: how they are drawn may hold chance.
    contentHash: contentHash({ ...seen, selfCheck: front.selfCheck }),
    selfCheck: halves.map(({ key }) => key),
    selfCheckShown: halves.map(({ shown }) => shown),
  };
  const allRefs = [...new Set([...refs, ...front.sources.map(({ ref }) => ref)])];
  return { columns, sections, openPoints, refs: allRefs, terms };
}

export function toReferences(refs: readonly string[], library: Library): ReferenceView[] {
  return refs.flatMap((ref) => {
    const norm = library.cite(ref);
    return norm
      ? [{ ref, citation: norm.citation, title: norm.title, href: norm.href, toCheck: norm.toCheck }]
      : [];
  });
}

function toTerms(entry: GlossaryEntry | undefined): TermView[] {
  if (!entry) return [];
  const { key, term, definition } = entry;
  return [{ key, term, definition, words: translationsOf(entry) }];
}
