import { changesToReview, type ReferencesView } from '@lumit/courses/domain';
import { linkNorm, type Norm, parseNormReference } from '@lumit/prose/domain';
import type { Library } from '@lumit/prose/api';
import { type LessonFacts, toLink } from './lesson-facts';

type Act = ReferencesView['acts'][number];

const inOrder = new Intl.Collator('it', { numeric: true, sensitivity: 'base' }).compare;
const newestFirst = (a: { on: string }, b: { on: string }) => inOrder(b.on, a.on);
const toModuleLesson = (lesson: LessonFacts) => ({ ...toLink(lesson), moduleCode: lesson.moduleCode });

/** What a course rests on: every act with the lessons that cite it, and all that has to be looked at again. */
export function buildReferences(
  modules: ReferencesView['modules'],
  lessons: readonly LessonFacts[],
  library: Library,
): ReferencesView {
  const acts = [...library.norms.values()]
    .map((norm) => toAct(norm, lessons, library))
    .sort((a, b) => inOrder(a.short, b.short));
  const changed = lessons.flatMap((lesson) =>
    changesToReview(lesson, library.norms).map(({ change, refs }) => ({
      lesson: toModuleLesson(lesson),
      on: change.on,
      by: nameOf(change.by, library),
      citations: refs.flatMap((ref) => library.cite(ref)?.citation ?? []),
    })),
  );
  const toVerify = lessons.flatMap((lesson) =>
    lesson.openPoints.map((point) => ({ lesson: toModuleLesson(lesson), ...point })),
  );
  return { modules, acts, changed: changed.sort(newestFirst), toVerify };
}

function toAct(norm: Norm, lessons: readonly LessonFacts[], library: Library): Act {
  const { key, short, act, title, checkedOn, state, changes = [] } = norm;
  return {
    key,
    short,
    act,
    title,
    checkedOn,
    state,
    href: linkNorm({ key, parts: [] }, norm).href,
    changes: changes
      .map(({ on, by, articles = [] }) => ({
        on,
        by: nameOf(by, library),
        articles: articles.map(toArticle),
      }))
      .sort(newestFirst),
    points: pointsOf(key, lessons, library),
  };
}

function pointsOf(key: string, lessons: readonly LessonFacts[], library: Library): Act['points'] {
  const refs = new Set(lessons.flatMap(({ refs }) => refs.filter((ref) => ref.split(':')[0] === key)));
  return [...refs]
    .sort((a, b) => inOrder(placeOf(a), placeOf(b)))
    .flatMap((ref) => {
      const cited = library.cite(ref);
      if (!cited) return [];
      const users = lessons.filter((lesson) => lesson.refs.includes(ref)).map(toModuleLesson);
      return [{ ref, citation: cited.citation, href: cited.href, lessons: users }];
    });
}

const LATIN =
  'bis ter quater quinquies sexies septies octies novies nonies decies undecies duodecies terdecies quaterdecies'.split(
    ' ',
  );
/** `tui:art5ter-com1` with its Latin number as a digit, so that 5-ter comes before 5-quater and after 5. */
const placeOf = (ref: string) =>
  ref.replaceAll(
    /(\d+)([a-z]+)/g,
    (_, number: string, word: string) => `${number}.${LATIN.indexOf(word) + 1}`,
  );

const nameOf = (key: string, library: Library) => library.norms.get(key)?.short ?? key;
/** `art18bis` → art. 18-bis */
const toArticle = (article: string) =>
  `art. ${parseNormReference(`a:${article}`)?.parts[0]?.number ?? article}`;
