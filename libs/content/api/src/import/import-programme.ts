import { keepCases } from '@lumit/assignments/api';
import type { CheckedModule, CheckedProgramme } from '../check/checked-content';
import { lockProgramme, Module, Programme, keepVocabulary } from '@lumit/courses/api';
import { editedTitles } from '@lumit/quizzes/api';
import { importPages } from '../pages/import-pages';
import type { LessonFacts } from '../pages/lesson-facts';
import { importLesson } from './import-lesson';
import type { ImportRun } from './import-run';
import { keepRow } from './keep-row';
import { deadlinesOf } from './stored-deadlines';
import { sourceOfFolder } from './file-sources';
import { importTests } from './import-tests';
import { keepAddresses, settleLessons } from './settle-lessons';
import { tellModules, withdrawModules } from './settle-modules';
import { tellTitles } from './tell-titles';

/** Brings a programme with its modules, lessons and tests to what the files say. What left the files is withdrawn, not deleted. */
export async function importProgramme(run: ImportRun, checked: CheckedProgramme): Promise<void> {
  const { file, modules, tests, cases } = checked;
  const { manager, organisationId, sheet, toHtml } = run;
  const { slug, title, summary, plannedHours } = file;
  const description = toHtml(file.description);
  const descriptionHtml = description.startsWith('<p>') ? description : `<p>${description}</p>`;
  const name = { organisationId, slug };
  await tellTitles(run, checked);
  const titles = await titlesOfEditedTests(run, slug);
  const desk = sheet.deskOf(slug);
  const programme = await keepRow(manager, Programme, name, {
    title,
    summary,
    descriptionHtml,
    plannedHours,
    tests: tests.map(({ kind, code, title }) => ({ kind, code, title: titles.get(code) ?? title })),
  });
  sheet.note(`programma ${slug}`, programme.as);

  await tellModules(run, programme.id, modules);
  const withdrawn = await settleLessons(run, programme.id, modules);
  const lessons: LessonFacts[] = [];
  for (const [place, module] of modules.entries())
    lessons.push(
      ...(await importModule(
        run,
        { programmeId: programme.id, programmeFolder: checked.folder, titles },
        module,
        place + 1,
      )),
    );
  await keepAddresses(manager, programme.id, run.at);
  await importPages(manager, run.content, { programmeId: programme.id, programme: checked, lessons });
  await importTests(run, { programmeId: programme.id, desk }, checked);
  const caseDeadlines = (slug: string) =>
    ['case.md', 'rubric.yaml'].flatMap(
      (name) => deadlinesOf(run.content, `${checked.folder}/cases/${slug}/${name}`) ?? [],
    );
  const sourceOf = (slug: string) => sourceOfFolder(run.content.hashes, `${checked.folder}/cases/${slug}`);
  const around = { toHtml, desk, sourceOf, deadlinesOf: caseDeadlines, importedAt: run.at };
  for (const { name, as } of await keepCases(manager, { programmeId: programme.id, cases, ...around }))
    sheet.note(`caso ${name}`, as);
  await withdrawModules(run, programme.id, modules);
  for (const code of withdrawn) sheet.note(`lezione ${code}`, 'withdrawn');
  await keepVocabulary(manager, { organisationId, programmeId: programme.id });
}

/** The map of a course shows a test by the title that it has: the browser's, where somebody edited it. */
async function titlesOfEditedTests(
  { manager, organisationId }: ImportRun,
  slug: string,
): Promise<ReadonlyMap<string, string>> {
  const programme = await manager.findOneBy(Programme, { organisationId, slug });
  if (!programme) return new Map();
  await lockProgramme(manager, programme.id);
  return editedTitles(manager, programme.id);
}

interface ModulePlace {
  readonly programmeId: string;
  readonly programmeFolder: string;
  /** Of edited tests, by code. */
  readonly titles: ReadonlyMap<string, string>;
}

async function importModule(
  run: ImportRun,
  { programmeId, programmeFolder, titles }: ModulePlace,
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
      slug: module.slug,
      title,
      position,
      state,
      summary,
      objectives,
      session,
      testCode: module.quiz?.code ?? null,
      testTitle: titles.get(module.quiz?.code ?? '') ?? module.quiz?.title ?? null,
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
