<<<<<<< HEAD
=======
import { changesToReview, type NameBook } from '@lumit/courses/domain';
>>>>>>> 5565c4e (Find acts, acronyms, plurals and misspelled words as operators type them)
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import type { CheckedContent, CheckedModule, CheckedProgramme } from '../content/checked-content';
import { Module } from '../module.entity';
import { Programme } from '../programme.entity';
import { importPages } from '../reading-pages/import-pages';
import type { LessonFacts } from '../reading-pages/lesson-facts';
<<<<<<< HEAD
import type { ImportHooks, ToHtml } from './import-hooks';
import { importLesson } from './import-lesson';
=======
import { indexLesson } from '../search/index-content';
import { dropLessonEntries } from '../search/keep-search-entries';
import { keepVocabulary } from '../search/keep-vocabulary';
import type { ImportedAs, ImportHooks, ToHtml } from './import-hooks';
>>>>>>> 5565c4e (Find acts, acronyms, plurals and misspelled words as operators type them)
import type { ReportSheet } from './import-report';
import { keepRow } from './keep-row';
import { deadlinesOf } from './stored-deadlines';
import { importTests } from './import-tests';
import { keepAddresses, settleLessons } from './settle-lessons';

/** What stays the same during one import. */
export interface ImportRun {
  readonly manager: EntityManager;
  readonly organisationId: string;
  readonly content: CheckedContent;
  /** For texts that are not lessons: sanitised HTML without anchors. */
  readonly toHtml: ToHtml;
  /** Names of acts and terms, for the search. */
  readonly book: NameBook;
  readonly hooks: ImportHooks;
  readonly sheet: ReportSheet;
  readonly at: Date;
}

/** Brings a programme with its modules, lessons and tests to what the files say. What left the files is withdrawn, not deleted. */
export async function importProgramme(run: ImportRun, checked: CheckedProgramme): Promise<void> {
  const { file, modules, tests, cases } = checked;
  const { manager, organisationId, sheet, toHtml } = run;
  const { slug, title, summary, plannedHours } = file;
  const description = toHtml(file.description);
  const descriptionHtml = description.startsWith('<p>') ? description : `<p>${description}</p>`;
  const name = { organisationId, slug };
  const programme = await keepRow(manager, Programme, name, {
    title,
    summary,
    descriptionHtml,
    plannedHours,
    tests: tests.map(({ kind, code, title }) => ({ kind, code, title })),
  });
  sheet.note(`programma ${slug}`, programme.as);

  const withdrawn = await settleLessons(run, programme.id, modules);
  const lessons: LessonFacts[] = [];
  for (const [place, module] of modules.entries())
    lessons.push(
      ...(await importModule(
        run,
        { programmeId: programme.id, programmeFolder: checked.folder },
        module,
        place + 1,
      )),
    );
  await keepAddresses(manager, programme.id, run.at);
  await importPages(manager, run.content, { programmeId: programme.id, programme: checked, lessons });
  await importTests(run, programme.id, { modules, tests });
  const caseDeadlines = (slug: string) =>
    ['case.md', 'rubric.yaml'].flatMap(
      (name) => deadlinesOf(run.content, `${checked.folder}/cases/${slug}/${name}`) ?? [],
    );
  const found = { programmeId: programme.id, cases, toHtml, deadlinesOf: caseDeadlines, importedAt: run.at };
  for (const { name, as } of await run.hooks.onCases(manager, found)) sheet.note(`caso ${name}`, as);
<<<<<<< HEAD
  await withdrawModules(run, programme.id, modules);
  for (const code of withdrawn) sheet.note(`lezione ${code}`, 'withdrawn');
}

async function withdrawModules(
  { manager, sheet, at }: ImportRun,
  programmeId: string,
  modules: readonly CheckedModule[],
): Promise<void> {
  const code = Not(In(modules.map(({ card }) => card.code)));
  const gone = await manager.findBy(Module, { programmeId, withdrawnAt: IsNull(), code });
  for (const { code } of gone) sheet.note(`modulo ${code}`, 'withdrawn');
  await manager.update(Module, { id: In(gone.map(({ id }) => id)) }, { withdrawnAt: at });
=======
  const current = { programmeId: programme.id, withdrawnAt: IsNull() };
  const moduleCodes = modules.map(({ card }) => card.code);
  const lessonCodes = modules.flatMap(({ lessons }) => lessons.map(({ front }) => front.code));
  const goneModules = await manager.findBy(Module, { ...current, code: Not(In(moduleCodes)) });
  const goneLessons = await manager.findBy(Lesson, { ...current, code: Not(In(lessonCodes)) });
  for (const { code } of goneModules) sheet.note(`modulo ${code}`, 'withdrawn');
  for (const { code } of goneLessons) sheet.note(`lezione ${code}`, 'withdrawn');
  await manager.update(Module, { id: In(goneModules.map(({ id }) => id)) }, { withdrawnAt: run.at });
  const goneIds = goneLessons.map(({ id }) => id);
  await manager.update(Lesson, { id: In(goneIds) }, { withdrawnAt: run.at });
  await dropLessonEntries(manager, goneIds);
  await keepVocabulary(manager, { organisationId, programmeId: programme.id });
>>>>>>> 5565c4e (Find acts, acronyms, plurals and misspelled words as operators type them)
}

async function importModule(
  run: ImportRun,
  { programmeId, programmeFolder }: { programmeId: string; programmeFolder: string },
  module: CheckedModule,
  position: number,
): Promise<LessonFacts[]> {
  const folder = `${programmeFolder}/${module.slug}`;
  const { manager, sheet } = run;
  const { code, title, state, summary, objectives, session = null } = module.card;
  const { id, as } = await keepRow(
    manager,
    Module,
    { programmeId, code },
    {
      ...{ slug: module.slug, title, position, state, summary, objectives, session },
      testCode: module.quiz?.code ?? null,
      testTitle: module.quiz?.title ?? null,
      withdrawnAt: null,
    },
  );
  sheet.note(`modulo ${code}`, as);
  const lessons: LessonFacts[] = [];
  for (const [place, lesson] of module.lessons.entries()) {
    const imported = await importLesson(run, { programmeId, moduleId: id, folder }, lesson, place + 1);
    sheet.note(`lezione ${lesson.front.code}`, imported.as);
    lessons.push({ ...imported.facts, moduleCode: code });
  }
  return lessons;
}
<<<<<<< HEAD
=======

/** A lesson whose text changed gets a new version to point to; progress and answers stay with the lesson. */
async function importLesson(
  run: ImportRun,
  parent: { programmeId: string; moduleId: string },
  lesson: CheckedLesson,
  position: number,
): Promise<{ as: ImportedAs; facts: Omit<LessonFacts, 'moduleCode'> }> {
  const { manager } = run;
  const { code, title, minutes, profiles, checkedOn } = lesson.front;
  const { columns: content, sections, ...found } = toLessonVersion(lesson, run.content.library, run.hooks);
  const facts = { code, title, checkedOn, ...found };
  const lawChanges = changesToReview(facts, run.content.library.norms).map(({ change }) => change.on);
  const values = {
    moduleId: parent.moduleId,
    slug: lesson.slug,
    title,
    position,
    minutes,
    profiles,
    lawChanges: lawChanges.length > 0 ? lawChanges : null,
    withdrawnAt: null,
  };
  const row = await keepRow(manager, Lesson, { programmeId: parent.programmeId, code }, values);

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
>>>>>>> 5565c4e (Find acts, acronyms, plurals and misspelled words as operators type them)
