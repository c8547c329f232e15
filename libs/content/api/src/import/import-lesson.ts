import type { ImportedAs } from '@lumit/shared';
import { changesToReview, lessonKeyOf } from '@lumit/courses/domain';
import type { CheckedLesson } from '../check/checked-content';
import { LessonVersion, Lesson, indexLesson } from '@lumit/courses/api';
import type { LessonFacts } from '../pages/lesson-facts';
import type { ImportRun } from './import-run';
import { keepRow } from './keep-row';
import { deadlinesOf } from './stored-deadlines';
import { toLessonVersion } from './to-lesson-version';

/** Known by its key. A lesson whose text changed gets a new version to point to; progress and answers stay with the lesson. */
export async function importLesson(
  run: ImportRun,
  parent: { programmeId: string; moduleId: string; folder: string },
  lesson: CheckedLesson,
  position: number,
): Promise<{ as: ImportedAs; facts: Omit<LessonFacts, 'moduleCode'> }> {
  const { manager } = run;
  const { code, title, minutes, profiles, checkedOn } = lesson.front;
  const { columns: content, sections, ...found } = toLessonVersion(lesson, run.content.library);
  const facts = { code, title, checkedOn, ...found };
  const lawChanges = changesToReview(facts, run.content.library.norms).map(({ change }) => change.on);
  const values = {
    code,
    moduleId: parent.moduleId,
    slug: lesson.slug,
    title,
    position,
    minutes,
    profiles,
    lawChanges: lawChanges.length > 0 ? lawChanges : null,
    deadlines: deadlinesOf(run.content, `${parent.folder}/${lesson.slug}.md`),
    withdrawnAt: null,
  };
  const key = lessonKeyOf(lesson.front, lesson.slug);
  const row = await keepRow(manager, Lesson, { programmeId: parent.programmeId, key }, values);

  const owner = { organisationId: run.organisationId, programmeId: parent.programmeId, lessonId: row.id };
  const sources = content.sources.map(({ citation }) => citation);
  await indexLesson(manager, owner, { front: lesson.front, sections, sources, book: run.book });
  const last = await manager.findOne(LessonVersion, {
    select: { version: true, contentHash: true },
    where: { lessonId: row.id },
    order: { version: 'DESC' },
  });
  if (last?.contentHash === content.contentHash) return { as: row.as, facts };
  const version = (last?.version ?? 0) + 1;
  const inserted = await manager.insert(LessonVersion, {
    ...content,
    lessonId: row.id,
    version,
    importedAt: run.at,
  } as object);
  await manager.update(Lesson, row.id, { currentVersionId: (inserted.identifiers[0] as { id: string }).id });
  return { as: row.as === 'added' ? 'added' : 'changed', facts };
}
