import { bookOf, type NameBook, namesOfNorm, namesOfTerm } from '@lumit/courses/domain';
import { type GlossaryEntry, type Norm, translationsOf } from '@lumit/prose/domain';
import type { EntityManager } from 'typeorm';
import type { LessonSection } from '@lumit/prose/api';
import type { ImportedLine } from '@lumit/shared';
import { type EntryToKeep, keepSearchEntries } from './keep-search-entries';

interface LessonToIndex {
  readonly front: { readonly title: string; readonly objectives: readonly string[] };
  readonly sections: readonly LessonSection[];
  /** What its sources cite: found, but not shown. */
  readonly sources: readonly string[];
  readonly book: NameBook;
}

const PLAIN = { unseen: '', names: [] };

/** Makes a lesson findable: its title with its objectives, and each section by its heading and text. */
export async function indexLesson(
  manager: EntityManager,
  owner: { organisationId: string; programmeId: string; lessonId: string },
  { front: { title, objectives }, sections, sources, book }: LessonToIndex,
): Promise<void> {
  const opening = sections.filter(({ anchor }) => anchor === null).map(({ text }) => text);
  const beginning: EntryToKeep = {
    ...PLAIN,
    key: `${owner.lessonId}#`,
    anchor: null,
    title,
    heading: null,
    strong: title,
    middle: objectives.join('\n'),
    body: [...objectives, ...opening].join('\n'),
    unseen: sources.join('\n'),
  };
  const rest = sections.flatMap(({ anchor, heading, text }): EntryToKeep[] => {
    if (anchor === null || heading === null) return [];
    const found = { strong: heading, middle: title, body: text };
    return [{ ...PLAIN, key: `${owner.lessonId}#${anchor}`, anchor, title, heading, ...found }];
  });
  const entries = [beginning, ...rest];
  await keepSearchEntries(manager, { ...owner, kind: 'lesson' }, { entries, book });
}

/** Makes the glossary and the acts of law of an organisation findable. Answers with what became of the terms, which have no other row. */
export async function indexRegisters(
  manager: EntityManager,
  organisationId: string,
  { terms, norms }: { terms: readonly GlossaryEntry[]; norms: readonly Norm[] },
): Promise<ImportedLine[]> {
  const owner = { organisationId, programmeId: null, lessonId: null };
  const book = bookOf(norms, terms);
  const entries = terms.map(termEntry);
  const lines = await keepSearchEntries(manager, { ...owner, kind: 'term' }, { entries, book });
  await keepSearchEntries(manager, { ...owner, kind: 'norm' }, { entries: norms.map(normEntry), book });
  return lines;
}

function termEntry(entry: GlossaryEntry): EntryToKeep {
  const { key, term, definition, aliases = [] } = entry;
  const words = [...Object.values(translationsOf(entry)), ...aliases].join('\n');
  return {
    ...PLAIN,
    key,
    anchor: null,
    title: term,
    heading: null,
    body: definition,
    strong: `${term}\n${words}`,
    middle: '',
    names: namesOfTerm(entry),
  };
}

function normEntry(norm: Norm): EntryToKeep {
  const { key, short, act, title, aliases = [] } = norm;
  const inFull = short === act ? title : `${act}, ${title}`;
  const body = aliases.length > 0 ? `${inFull}. Anche: ${aliases.join(', ')}.` : inFull;
  return {
    ...PLAIN,
    key,
    anchor: null,
    title: short,
    heading: null,
    body,
    strong: [short, act, ...aliases].join('\n'),
    middle: title,
    names: namesOfNorm(norm),
  };
}
