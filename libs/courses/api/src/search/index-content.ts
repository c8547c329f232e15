import { type GlossaryEntry, type LessonFrontMatter, type Norm, translationsOf } from '@lumit/courses/domain';
import type { EntityManager } from 'typeorm';
import type { CheckedContent } from '../content/checked-content';
import type { LessonSection } from '../render/lesson-sections';
import { type EntryToKeep, keepSearchEntries } from './keep-search-entries';

/** Makes a lesson findable: its title with its objectives, and each section by its heading and text. */
export async function indexLesson(
  manager: EntityManager,
  owner: { organisationId: string; programmeId: string; lessonId: string },
  { front, sections }: { front: LessonFrontMatter; sections: readonly LessonSection[] },
): Promise<void> {
  const { title, objectives } = front;
  const opening = sections.filter(({ anchor }) => anchor === null).map(({ text }) => text);
  const beginning: EntryToKeep = {
    ...{
      key: `${owner.lessonId}#`,
      anchor: null,
      title,
      heading: null,
      strong: title,
      middle: objectives.join('\n'),
    },
    body: [...objectives, ...opening].join('\n'),
  };
  const rest = sections.flatMap(({ anchor, heading, text }): EntryToKeep[] =>
    anchor === null || heading === null
      ? []
      : [
          {
            key: `${owner.lessonId}#${anchor}`,
            anchor,
            title,
            heading,
            body: text,
            strong: heading,
            middle: title,
          },
        ],
  );
  await keepSearchEntries(manager, { ...owner, kind: 'lesson' }, [beginning, ...rest]);
}

/** Makes the glossary and the acts of law of an organisation findable. */
export async function indexRegisters(
  manager: EntityManager,
  organisationId: string,
  { terms, norms }: Pick<CheckedContent, 'terms' | 'norms'>,
): Promise<void> {
  const owner = { organisationId, programmeId: null, lessonId: null };
  await keepSearchEntries(manager, { ...owner, kind: 'term' }, terms.map(termEntry));
  await keepSearchEntries(manager, { ...owner, kind: 'norm' }, norms.map(normEntry));
}

function termEntry(entry: GlossaryEntry): EntryToKeep {
  const { key, term, definition } = entry;
  const words = Object.values(translationsOf(entry)).join('\n');
  return {
    ...{ key, anchor: null, title: term, heading: null, body: definition },
    strong: `${term}\n${words}`,
    middle: '',
  };
}

function normEntry({ key, short, act, title }: Norm): EntryToKeep {
  const body = short === act ? title : `${act}, ${title}`;
  return {
    ...{ key, anchor: null, title: short, heading: null, body },
    strong: `${short}\n${act}`,
    middle: title,
  };
}
