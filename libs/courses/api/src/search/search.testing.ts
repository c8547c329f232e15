import type { GlossaryEntry, LessonFrontMatter, Norm } from '@lumit/courses/domain';
import type { DataSource } from 'typeorm';
import type { Lesson } from '../lesson.entity';
import { Programme } from '../programme.entity';
import { aLesson, aModule } from '../testing';
import { indexLesson, indexRegisters } from './index-content';

interface SearchableLesson {
  readonly programmeId: string;
  readonly title: string;
  readonly objectives: string[];
  /** Text by heading. */
  readonly sections: Readonly<Record<string, string>>;
}

/** A lesson in a module of its own that a search can find. The anchor of "Allo sportello" is `s-allo-sportello`. */
export async function aSearchableLesson(
  dataSource: DataSource,
  { programmeId, title, objectives, sections }: SearchableLesson,
): Promise<Lesson> {
  const { manager } = dataSource;
  const { organisationId } = await manager.findOneByOrFail(Programme, { id: programmeId });
  const module = await aModule(dataSource, { programmeId });
  const lesson = await aLesson(dataSource, { moduleId: module.id, title, version: { objectives } });
  await indexLesson(
    manager,
    { organisationId, programmeId, lessonId: lesson.id },
    {
      front: { title, objectives } as LessonFrontMatter,
      sections: Object.entries(sections).map(([heading, text]) => ({
        anchor: `s-${heading.toLowerCase().replaceAll(' ', '-')}`,
        heading,
        text,
      })),
    },
  );
  return lesson;
}

/** Makes these terms and acts findable, and no others of the organisation. */
export function searchableRegisters(
  dataSource: DataSource,
  organisationId: string,
  registers: { terms: GlossaryEntry[]; norms: Norm[] },
): Promise<void> {
  return indexRegisters(dataSource.manager, organisationId, registers);
}
