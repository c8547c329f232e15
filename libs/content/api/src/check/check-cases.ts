import {
  CaseDocumentFrontMatter,
  CaseFrontMatter,
  ModelAnswerFrontMatter,
  RubricFile,
  type CaseDocumentSource,
  type CaseStudySource,
} from '@lumit/assignments/domain';
import type { z } from 'zod';
import { checkLessonText, type TextRules } from './check-markdown';
import type { CheckRun } from './check-run';
import { cutLesson } from './lesson-source';
import { parseText } from './parsed-text';
import type { ReadModule } from './read-module';
import { YamlSource } from './yaml-source';

interface ReadText<T> {
  readonly front: T;
  readonly body: string;
  readonly source: YamlSource;
}

/** Reads the case studies of a programme, each in a folder of its own. One that lacks a part is an error. */
export function checkCases(run: CheckRun, folder: string, modules: readonly ReadModule[]): CaseStudySource[] {
  const root = `${folder}/cases/`;
  const slugs = new Set(
    [...run.files.keys()]
      .filter((file) => file.startsWith(root))
      .map((file) => file.slice(root.length).split('/')[0] ?? ''),
  );
  const codes = new Map<string, string>();
  return [...slugs].flatMap((slug) => {
    const found = checkCase(run, `${root}${slug}`, slug, modules);
    if (!found) return [];
    const before = codes.get(found.front.code);
    if (before)
      run.fail(`${root}${slug}/case.md`, 1, `il codice ${found.front.code} è già usato in ${before}`);
    codes.set(found.front.code, `${root}${slug}/case.md`);
    return [found];
  });
}

function checkCase(
  run: CheckRun,
  folder: string,
  slug: string,
  modules: readonly ReadModule[],
): CaseStudySource | undefined {
  if (!/^[1-9][0-9]?-[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    run.fail(`${folder}/case.md`, 1, 'la cartella si chiama come 1-parole-del-caso');
  const head = readText(run, `${folder}/case.md`, CaseFrontMatter);
  const documents = run.filesIn(`${folder}/documents`, '.md').flatMap((file): CaseDocumentSource[] => {
    // An invented letter may say what is no longer true: seeing it is part of the case.
    const document = readText(run, file, CaseDocumentFrontMatter, { library: run.library, obsolete: [] });
    return document
      ? [
          {
            slug: file.slice(file.lastIndexOf('/') + 1, -'.md'.length),
            front: document.front,
            body: document.body,
          },
        ]
      : [];
  });
  if (documents.length === 0) run.fail(`${folder}/case.md`, 1, 'il caso non ha documenti da leggere');
  const rubric = readRubric(run, `${folder}/rubric.yaml`);
  const answer = readText(run, `${folder}/model-answer.md`, ModelAnswerFrontMatter);
  if (!head || !rubric || !answer) return undefined;

  const known = new Set(modules.map(({ card }) => card.code));
  head.front.modules.forEach((code, place) => {
    if (!known.has(code))
      run.problems.push(head.source.problemAt(['modules', place], `il modulo ${code} non è del programma`));
  });
  const modelAnswer = { front: answer.front, body: answer.body };
  return { slug, front: head.front, body: head.body, documents, rubric, modelAnswer };
}

function readRubric(run: CheckRun, file: string): RubricFile | undefined {
  const text = run.open(file);
  if (text === undefined) {
    run.fail(file, 1, 'il file manca');
    return undefined;
  }
  return run.shaped(new YamlSource(file, text), RubricFile);
}

/** Reads a text with a head of its own and checks what it says, as in a lesson. */
function readText<T>(
  run: CheckRun,
  file: string,
  schema: z.ZodType<T>,
  rules: TextRules = run,
): ReadText<T> | undefined {
  const text = run.open(file);
  if (text === undefined) {
    run.fail(file, 1, 'il file manca');
    return undefined;
  }
  const cut = cutLesson(file, text);
  if ('reason' in cut) {
    run.problems.push(cut);
    return undefined;
  }
  if (cut.body.trim() === '') run.fail(file, cut.bodyLine, 'il testo manca');
  const parsed = parseText(cut.body);
  for (const { line, severity, reason } of 'reason' in parsed ? [parsed] : checkLessonText(parsed, rules))
    run.problems.push({ file, line: cut.bodyLine - 1 + line, severity, reason });
  const front = run.shaped(cut.front, schema);
  return front && { front, body: cut.body, source: cut.front };
}
