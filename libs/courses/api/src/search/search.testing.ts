import { bookOf } from '@lumit/courses/domain';
import { type GlossaryEntry, type Norm } from '@lumit/prose/domain';
import type { DataSource } from 'typeorm';
import type { Lesson } from '../lesson.entity';
import { Programme } from '../programme.entity';
import { aLesson, aModule } from '../courses.testing';
import { indexLesson, indexRegisters } from './index-content';
import { keepVocabulary } from './keep-vocabulary';

interface SearchableLesson {
  readonly programmeId: string;
  readonly title: string;
  readonly objectives: string[];
  /** Text by heading. */
  readonly sections: Readonly<Record<string, string>>;
  /** Acts whose names its text may say. */
  readonly norms?: readonly Norm[];
}

/** A lesson in a module of its own that a search can find. The anchor of "Allo sportello" is `s-allo-sportello`. */
export async function aSearchableLesson(
  dataSource: DataSource,
  { programmeId, title, objectives, sections, norms = [] }: SearchableLesson,
): Promise<Lesson> {
  const { manager } = dataSource;
  const { organisationId } = await manager.findOneByOrFail(Programme, { id: programmeId });
  const module = await aModule(dataSource, { programmeId });
  const lesson = await aLesson(dataSource, { moduleId: module.id, title, version: { objectives } });
  await indexLesson(
    manager,
    { organisationId, programmeId, lessonId: lesson.id },
    {
      front: { title, objectives },
      sources: [],
      book: bookOf(norms, []),
      sections: Object.entries(sections).map(([heading, text]) => ({
        anchor: `s-${heading.toLowerCase().replaceAll(' ', '-')}`,
        heading,
        text,
      })),
    },
  );
  await keepVocabulary(manager, { organisationId, programmeId });
  return lesson;
}

/** Makes these terms and acts findable, and no others of the organisation. */
export async function searchableRegisters(
  dataSource: DataSource,
  organisationId: string,
  registers: { terms: GlossaryEntry[]; norms: Norm[] },
): Promise<void> {
  await indexRegisters(dataSource.manager, organisationId, registers);
  await keepVocabulary(dataSource.manager, { organisationId, programmeId: null });
}
