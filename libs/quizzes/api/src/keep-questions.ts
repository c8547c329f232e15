import { isDeepStrictEqual } from 'node:util';
import { contentHash } from '@lumit/platform';
import { Question, type RawQuestion, renderQuestion } from '@lumit/quizzes/domain';
import { type Origin, settleAt } from '@lumit/shared';
import type { EntityManager } from 'typeorm';
import type { Asked } from './asked-questions';
import { addVersion, bodyHashOf, keepOrigins, latestVersions, type Versioned } from './question-versions';
import type { QuizToKeep } from './quiz-to-keep';

const nameOf = (key: string) => `domanda ${key}`;

/**
 * Keeps the questions of a test's file in the bank: a changed one becomes a new version, one that was edited in the browser
 * stays as it was edited. Answers with what stands of each, in the order of the file.
 */
export async function keepQuestions(manager: EntityManager, file: QuizToKeep): Promise<Asked[]> {
  const { programmeId, quiz, importedAt } = file;
  const questions = quiz.questions.map((raw) => renderQuestion(Question.parse(raw), file.toHtml));
  const keys = questions.map(({ key }) => key);
  const latest = await latestVersions(manager, programmeId, keys);
  const origins: { id: string; origin: Origin }[] = [];
  const kept: Asked[] = [];
  for (const [place, question] of questions.entries()) {
    const standing = latest.get(question.key);
    const same = standing?.bodyHash === bodyHashOf(question);
    const settled = settle(file, { place, key: question.key, standing, same });
    const group = groupOf(file, place);
    if (standing && settled.does === 'leave') {
      if (!isDeepStrictEqual(settled.origin, standing.origin))
        origins.push({ id: standing.id, origin: settled.origin });
      kept.push({ id: standing.id, key: question.key, group });
    }
    if (settled.does !== 'write') continue;
    const { origin } = settled;
    if (standing && same) {
      if (origin !== standing.origin) origins.push({ id: standing.id, origin });
      kept.push({ id: standing.id, key: question.key, group });
    } else {
      const { id } = await addVersion(manager, { programmeId, question, origin, at: importedAt }, standing);
      kept.push({ id, key: question.key, group });
    }
  }
  await keepOrigins(manager, origins);
  return kept;
}

/** Of an edited question that no file has any more: those that stay asked until somebody takes the files. */
export async function keepEditedOnes(
  manager: EntityManager,
  file: QuizToKeep,
  before: readonly Asked[],
): Promise<Asked[]> {
  const gone = before.filter(({ key }) => !file.isInFiles(key));
  const keys = gone.map(({ key }) => key);
  const latest = await latestVersions(manager, file.programmeId, keys);
  const origins: { id: string; origin: Origin }[] = [];
  const kept = gone.flatMap((asked): Asked[] => {
    const standing = latest.get(asked.key);
    if (standing?.origin.kind !== 'content' || standing.origin.edited === null) return [];
    const thing = {
      what: nameOf(asked.key),
      standing: { origin: standing.origin, hash: standing.bodyHash, same: false },
      found: null,
    };
    const settled = settleAt(file.desk, thing, file.importedAt.toISOString());
    const origin = settled.does === 'leave' || settled.does === 'withdraw' ? settled.origin : null;
    if (origin && !isDeepStrictEqual(origin, standing.origin)) origins.push({ id: standing.id, origin });
    return settled.does === 'leave' ? [{ ...asked, id: standing.id }] : [];
  });
  await keepOrigins(manager, origins);
  return kept;
}

function settle(
  { quiz, sourceOfEach, source, desk, importedAt }: QuizToKeep,
  thing: { place: number; key: string; standing: Versioned | undefined; same: boolean },
) {
  const { place, key, standing, same } = thing;
  const raw: RawQuestion = quiz.questions[place] ?? {};
  return settleAt(
    desk,
    {
      what: nameOf(key),
      standing: standing ? { origin: standing.origin, hash: standing.bodyHash, same } : null,
      // Over the question as written: how it is rendered may change with the program.
      found: { ...(sourceOfEach?.[place] ?? source), held: contentHash(raw) },
    },
    importedAt.toISOString(),
  );
}

const groupOf = ({ quiz, moduleOfEach }: QuizToKeep, place: number): string =>
  moduleOfEach?.[place] ?? String(quiz.questions[place]?.['objective'] ?? '');
