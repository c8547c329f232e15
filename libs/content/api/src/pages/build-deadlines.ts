import type { CourseDeadline } from '@lumit/courses/domain';
import type { CheckedContent, CheckedProgramme } from '../check/checked-content';
import type { FoundDeadline } from '../check/find-deadlines';
import { toStored } from '../import/stored-deadlines';

type Place = Pick<CourseDeadline, 'kind' | 'code' | 'title'>;

/**
 * Every dated statement of a course and of what all courses share, earliest day first, with where it is read. Those of
 * test questions are left out: the quizzes know which of them staff has confirmed.
 */
export function buildDeadlines(
  content: CheckedContent,
  programme: CheckedProgramme,
): { items: CourseDeadline[] } {
  const items = content.deadlines.flatMap((deadline): CourseDeadline[] => {
    const place = placeOf(deadline, content, programme);
    return place ? [{ ...place, ...toStored(deadline, content.library) }] : [];
  });
  return { items: items.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) };
}

const REGISTERS: Readonly<Record<string, CourseDeadline['kind']>> = {
  'news.yaml': 'news',
  'norms.yaml': 'norm',
  'glossary.yaml': 'term',
};

function placeOf(
  { file, entry, text }: FoundDeadline,
  { norms, news, terms }: CheckedContent,
  { folder, modules, cases }: CheckedProgramme,
): Place | null {
  const register = REGISTERS[file];
  if (register) {
    const names = {
      news: news.map(({ key, title }) => ({ key, title })),
      norm: norms.map(({ key, short }) => ({ key, title: short })),
    };
    const known =
      register === 'term'
        ? terms.map(({ key, term }) => ({ key, title: term }))
        : names[register as 'news' | 'norm'];
    return { kind: register, code: entry, title: known.find(({ key }) => key === entry)?.title ?? text };
  }
  const [root, part = '', name = ''] = file.split('/');
  if (root !== folder) return null;
  if (part === 'territory.yaml') return { kind: 'office', code: entry, title: text };
  if (part === 'cases') {
    const study = cases.find(({ slug }) => slug === name);
    return study ? { kind: 'case', code: study.front.code, title: study.front.title } : null;
  }
  const module = modules.find(({ slug }) => slug === part);
  if (name === 'module.yaml')
    return module ? { kind: 'module', code: module.card.code, title: module.card.title } : null;
  const lesson = module?.lessons.find(({ slug }) => `${slug}.md` === name);
  return lesson ? { kind: 'lesson', code: lesson.front.code, title: lesson.front.title } : null;
}
