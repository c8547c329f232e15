import { usesOfLessons } from '@lumit/annotations/api';
import { lessonKeyOf } from '@lumit/courses/domain';
import { type EntityManager, In, IsNull } from 'typeorm';
import type { CheckedModule } from '../check/checked-content';
import { Lesson, dropLessonEntries } from '@lumit/courses/api';
import type { ImportRun } from './import-run';

/**
 * Before the lessons of a programme are written: withdraws those whose key left the files, and puts the old codes of those that
 * get another one aside, so that two lessons may exchange theirs. Tells of both where people have something in them. Answers
 * with the codes of those withdrawn.
 */
export async function settleLessons(
  run: ImportRun,
  programmeId: string,
  modules: readonly CheckedModule[],
): Promise<string[]> {
  const { manager } = run;
  const codeOf = new Map(
    modules.flatMap(({ lessons }) =>
      lessons.map(({ front, slug }) => [lessonKeyOf(front, slug), front.code]),
    ),
  );
  const current = await manager.find(Lesson, {
    select: { id: true, key: true, code: true, title: true },
    where: { programmeId, withdrawnAt: IsNull() },
    order: { code: 'ASC' },
  });
  const gone = current.filter(({ key }) => !codeOf.has(key));
  const moved = current.filter(({ key, code }) => codeOf.has(key) && codeOf.get(key) !== code);
  await tellUses(run, gone, ({ key }) => `esce dal corso (chiave ${key})`);
  await tellUses(run, moved, ({ key }) => `diventa la lezione ${codeOf.get(key)}`);
  const goneIds = gone.map(({ id }) => id);
  await manager.update(Lesson, { id: In(goneIds) }, { withdrawnAt: run.at });
  await dropLessonEntries(manager, goneIds);
  for (const { id } of moved) await manager.update(Lesson, { id }, { code: `in moto ${id}` });
  return gone.map(({ code }) => code);
}

async function tellUses(
  { manager, sheet }: ImportRun,
  lessons: readonly Lesson[],
  change: (lesson: Lesson) => string,
): Promise<void> {
  if (lessons.length === 0) return;
  const uses = await usesOfLessons(
    manager,
    lessons.map(({ id }) => id),
  );
  const peopleIn = new Map(uses.map(({ lessonId, people }) => [lessonId, people]));
  for (const lesson of lessons) {
    const people = peopleIn.get(lesson.id) ?? 0;
    const what = `lezione ${lesson.code} «${lesson.title}»`;
    if (people > 0) sheet.touch({ what, change: change(lesson), people });
  }
}

/** After the lessons are written: remembers since when each code leads to which lesson, and until when it did. */
export async function keepAddresses(manager: EntityManager, programmeId: string, at: Date): Promise<void> {
  await manager.query(CLOSE, [programmeId, at]);
  await manager.query(OPEN, [programmeId, at]);
}

// A withdrawn lesson keeps its last code until another one gets it.
const CLOSE = `
  update lesson_address a set until = $2
    from lesson l
   where l.id = a.lesson_id and l.programme_id = $1 and a.until is null
     and exists (select from lesson o where o.programme_id = $1 and o.withdrawn_at is null
                   and (o.id = l.id and o.code <> a.code or o.id <> l.id and o.code = a.code))`;

const OPEN = `
  insert into lesson_address (lesson_id, since, programme_id, code)
  select l.id, $2, l.programme_id, l.code from lesson l
   where l.programme_id = $1 and l.withdrawn_at is null
     and not exists (select from lesson_address a where a.lesson_id = l.id and a.code = l.code and a.until is null)`;
