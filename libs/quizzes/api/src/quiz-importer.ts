import { isDeepStrictEqual } from 'node:util';
import type { Question } from '@lumit/quizzes/domain';
import { type ImportedAs, settleAt } from '@lumit/shared';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { type Asked, askedQuestions, askThese, countsOf, questionsOf } from './asked-questions';
import { keepEditedOnes, keepQuestions } from './keep-questions';
import { heldOf, isSameQuiz, quizHash, quizName, rulesOf } from './quiz-rules-of-file';
import { keepShownTitle } from './shown-title';
import { type QuizChange, tellTouches, tellWithdrawn } from './quiz-touches';
import { Quiz } from './quiz.entity';
import type { QuizToKeep, QuizzesToKeep } from './quiz-to-keep';

export interface QuizImport {
  readonly quiz: ImportedAs;
  /** Keys of questions. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Keeps one test of the content files. Importing the same file again changes nothing; a changed question becomes a new
 * version, one that left the file is asked no more. What somebody edited in the browser, the test or one of its questions,
 * stays until somebody takes the file. Attempts, open or past, hold their own questions and are not touched.
 */
export async function keepQuiz(manager: EntityManager, file: QuizToKeep): Promise<QuizImport> {
  const { programmeId, importedAt: at } = file;
  const before = await manager.findOneBy(Quiz, { programmeId, code: file.quiz.code });
  const asked = before ? await askedQuestions(manager, before.id) : [];
  const questionsBefore = await questionsOf(manager, asked);
  const inFile = await keepQuestions(manager, file);
  const settled = settleQuiz(file, before, { asked, inFile });
  if (settled.does === 'refuse' || settled.does === 'withdraw') return UNCHANGED;

  const list =
    settled.does === 'leave'
      ? inNewestVersions(asked, inFile)
      : [...inFile, ...(await keepEditedOnes(manager, file, asked))];
  const questions = await questionsOf(manager, list);
  const rules = settled.does === 'leave' && before ? before : rulesOf(file);
  const next = { ...rules, ...countsOf(questions, rules.draw) };
  const kept = await keepRow(manager, { file, before, next, origin: settled.origin });
  const sameList = isDeepStrictEqual(asked, list);
  if (!sameList) await askThese(manager, kept.id, list);
  const diff = compare(asked, list);
  if (before) {
    const points = { before: pointsOf(questionsBefore), after: pointsOf(questions) };
    const fresh = freshOf(before, { questions, before: asked, kept: list });
    const { removed } = diff;
    await tellTouches(manager, { before, after: next, removed, fresh, points, touch: file.touch, at });
  }
  return { quiz: kept.as === 'unchanged' && !sameList ? 'changed' : kept.as, ...diff };
}

const UNCHANGED: QuizImport = { quiz: 'unchanged', added: [], changed: [], removed: [] };

/** The test itself: its rules and which questions it asks, whatever those say. */
function settleQuiz(
  file: QuizToKeep,
  before: Quiz | null,
  { asked, inFile }: { asked: readonly Asked[]; inFile: readonly Asked[] },
) {
  const standing = before && {
    origin: before.origin,
    hash: quizHash(before, asked),
    same: isSameQuiz({ quiz: before, asked }, file, inFile),
  };
  const found = { ...file.source, held: heldOf(file, inFile) };
  const what = quizName(file.quiz.code);
  return settleAt(file.desk, { what, standing, found }, file.importedAt.toISOString());
}

/** A list that somebody edited stays; what it asks is asked as the bank has it now. */
function inNewestVersions(asked: readonly Asked[], inFile: readonly Asked[]): Asked[] {
  const newest = new Map(inFile.map(({ key, id }) => [key, id]));
  return asked.map((one) => ({ ...one, id: newest.get(one.key) ?? one.id }));
}

async function keepRow(
  manager: EntityManager,
  row: {
    file: QuizToKeep;
    before: Quiz | null;
    next: Partial<Quiz> & Pick<Quiz, 'title'>;
    origin: Quiz['origin'];
  },
): Promise<{ id: string; as: ImportedAs }> {
  const { file, before, next, origin } = row;
  const { programmeId } = file;
  if (!before) {
    const added = await manager.save(Quiz, { programmeId, code: file.quiz.code, ...next, origin });
    return { id: added.id, as: 'added' };
  }
  const isSame = Object.entries(next).every(([name, value]) =>
    isDeepStrictEqual(before[name as keyof Quiz], value),
  );
  const { id } = before;
  if (!isSame) await manager.update(Quiz, { id }, next as object);
  if (!isDeepStrictEqual(origin, before.origin)) await manager.update(Quiz, { id }, { origin });
  if (before.title !== next.title)
    await keepShownTitle(manager, { programmeId, code: file.quiz.code, title: next.title });
  return { id, as: isSame ? 'unchanged' : 'changed' };
}

function compare(before: readonly Asked[], after: readonly Asked[]): Omit<QuizImport, 'quiz'> {
  const idBefore = new Map(before.map(({ key, id }) => [key, id]));
  const keys = new Set(after.map(({ key }) => key));
  const keysOf = (some: readonly Asked[]) => some.map(({ key }) => key);
  return {
    added: keysOf(after.filter(({ key }) => !idBefore.has(key))),
    changed: keysOf(after.filter(({ key, id }) => (idBefore.get(key) ?? id) !== id)),
    removed: keysOf(before.filter(({ key }) => !keys.has(key))),
  };
}

/** A test that had left the files asked nothing. */
function freshOf(
  quiz: Quiz,
  asked: { questions: readonly Question[]; before: readonly Asked[]; kept: readonly Asked[] },
): QuizChange['fresh'] {
  const before = new Map(quiz.withdrawnAt ? [] : asked.before.map(({ key, id }) => [key, id]));
  const keys = new Set(asked.kept.filter(({ key, id }) => before.get(key) !== id).map(({ key }) => key));
  return {
    questions: asked.questions.filter(({ key }) => keys.has(key)),
    replacedIds: [...keys].flatMap((key) => before.get(key) ?? []),
  };
}

const pointsOf = (questions: readonly Question[]) =>
  new Map(questions.map(({ key, points }) => [key, points]));

/**
 * Nobody begins a test that left the files any more; its attempts and marks stay. Tests of other origin are not the files'
 * to withdraw. Answers with the codes.
 */
export async function withdrawOtherQuizzes(
  manager: EntityManager,
  { programmeId, keptCodes, at, touch, desk }: QuizzesToKeep,
): Promise<string[]> {
  const others = await manager.find(Quiz, {
    where: { programmeId, withdrawnAt: IsNull(), code: Not(In([...keptCodes])) },
    order: { code: 'ASC' },
  });
  const gone: string[] = [];
  for (const quiz of others) {
    const hash = quizHash(quiz, await askedQuestions(manager, quiz.id));
    const standing = { origin: quiz.origin, hash, same: false };
    const settled = settleAt(desk, { what: quizName(quiz.code), standing, found: null }, at.toISOString());
    const withdraws = settled.does === 'withdraw';
    if (withdraws) await tellWithdrawn(manager, quiz, touch);
    if (withdraws) gone.push(quiz.code);
    const origin = settled.does === 'leave' || withdraws ? (settled.origin ?? quiz.origin) : quiz.origin;
    if (withdraws || !isDeepStrictEqual(origin, quiz.origin))
      await manager.update(Quiz, { id: quiz.id }, { origin, withdrawnAt: withdraws ? at : null });
  }
  return gone;
}
