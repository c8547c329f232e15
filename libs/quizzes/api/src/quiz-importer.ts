import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Question, quizWorth, renderQuestion, reviewOf } from '@lumit/quizzes/domain';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { type QuizChange, tellTouches, tellWithdrawn } from './quiz-touches';
import { Quiz } from './quiz.entity';
import type { QuizToKeep, QuizzesToKeep } from './quiz-to-keep';

export interface QuizImport {
  readonly quiz: 'added' | 'changed' | 'unchanged';
  /** Keys of questions. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** A question as a quiz asks it. */
interface Asked {
  readonly id: string;
  readonly key: string;
  readonly group: string;
}

interface Versioned {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly bodyHash: string;
}

/**
 * Keeps one test of the content files. Importing the same file again changes nothing; a changed question becomes a new
 * version, one that left the file is asked no more. Attempts, open or past, hold their own questions and are not touched.
 */
export async function keepQuiz(manager: EntityManager, file: QuizToKeep): Promise<QuizImport> {
  const questions = file.quiz.questions.map((raw) => renderQuestion(Question.parse(raw), file.toHtml));
  const quiz = await keepRules(manager, file, questions);
  const before = await askedQuestions(manager, quiz.id);
  const pointsBefore = await pointsAsked(manager, quiz.id);
  const latest = await latestVersions(
    manager,
    file.programmeId,
    questions.map((question) => question.key),
  );
  const kept: Asked[] = [];
  for (const [place, question] of questions.entries()) {
    const { id, key } = await keepQuestion(manager, file, question, latest.get(question.key));
    kept.push({ id, key, group: file.moduleOfEach?.[place] ?? String(question.objective ?? '') });
  }
  const sameList = isDeepStrictEqual(before, kept);
  if (!sameList) await askThese(manager, quiz.id, kept);
  const beforeByKey = new Map(before.map((question) => [question.key, question]));
  const keys = new Set(kept.map((question) => question.key));
  const removed = before.filter((question) => !keys.has(question.key)).map((question) => question.key);
  if (quiz.before) {
    const points = {
      before: pointsBefore,
      after: new Map(questions.map(({ key, points }) => [key, points])),
    };
    await tellTouches(manager, {
      ...quiz,
      before: quiz.before,
      removed,
      fresh: freshOf(quiz.before, { questions, before, kept }),
      points,
      touch: file.touch,
      at: file.importedAt,
    });
  }
  return {
    quiz: quiz.kept === 'unchanged' && !sameList ? 'changed' : quiz.kept,
    added: kept.filter((question) => !beforeByKey.has(question.key)).map((question) => question.key),
    changed: kept
      .filter((question) => (beforeByKey.get(question.key)?.id ?? question.id) !== question.id)
      .map((question) => question.key),
    removed,
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

/** Nobody begins a test that left the files any more; its attempts and marks stay. Answers with the codes. */
export async function withdrawOtherQuizzes(
  manager: EntityManager,
  { programmeId, keptCodes, at, touch }: QuizzesToKeep,
): Promise<string[]> {
  const gone = await manager.find(Quiz, {
    select: { id: true, code: true },
    where: { programmeId, withdrawnAt: IsNull(), code: Not(In([...keptCodes])) },
    order: { code: 'ASC' },
  });
  for (const quiz of gone) await tellWithdrawn(manager, quiz, touch);
  await manager.update(Quiz, { id: In(gone.map(({ id }) => id)) }, { withdrawnAt: at });
  return gone.map(({ code }) => code);
}

async function keepRules(
  manager: EntityManager,
  { programmeId, kind, moduleCode, quiz: { code, title, settings, draw: asked } }: QuizToKeep,
  questions: readonly Question[],
): Promise<{ id: string; kept: QuizImport['quiz']; before: Quiz | null; after: QuizChange['after'] }> {
  const draw = asked ?? null;
  const rules = {
    kind,
    moduleCode,
    title,
    draw,
    questionCount: questions.length,
    possible: quizWorth(questions, draw),
    withdrawnAt: null,
    passMark: settings.passMark,
    attemptsAllowed: settings.attempts,
    pauseSeconds: settings.pauseHours * 3_600,
    limitSeconds: settings.limitMinutes === undefined ? null : settings.limitMinutes * 60,
    keep: settings.keep,
  };
  const review = reviewOf(kind, settings.explanations);
  const found = await manager.findOneBy(Quiz, { programmeId, code });
  if (!found) {
    const added = await manager.save(Quiz, { programmeId, code, review, ...rules });
    return { id: added.id, kept: 'added', before: null, after: rules };
  }
  const isSame =
    isDeepStrictEqual(found.review, review) &&
    Object.entries(rules).every(([name, value]) => found[name as keyof Quiz] === value);
  if (!isSame) await manager.update(Quiz, { id: found.id }, { ...rules, review });
  return { id: found.id, kept: isSame ? 'unchanged' : 'changed', before: { ...found }, after: rules };
}

function askedQuestions(manager: EntityManager, quizId: string): Promise<Asked[]> {
  return manager.query(
    `select q.id, q.key, qq.draw_group as "group"
     from quiz_question qq join question q on q.id = qq.question_id
     where qq.quiz_id = $1 order by qq.position`,
    [quizId],
  );
}

async function pointsAsked(manager: EntityManager, quizId: string): Promise<Map<string, number>> {
  const rows: { key: string; points: number }[] = await manager.query(
    `select q.key, (q.body ->> 'points')::float8 points
     from quiz_question qq join question q on q.id = qq.question_id where qq.quiz_id = $1`,
    [quizId],
  );
  return new Map(rows.map(({ key, points }) => [key, points]));
}

async function latestVersions(
  manager: EntityManager,
  programmeId: string,
  keys: string[],
): Promise<Map<string, Versioned>> {
  const rows: Versioned[] = await manager.query(
    `select distinct on (key) id, key, version, body_hash as "bodyHash"
     from question where programme_id = $1 and key = any($2) order by key, version desc`,
    [programmeId, keys],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

async function keepQuestion(
  manager: EntityManager,
  file: QuizToKeep,
  question: Question,
  latest: Versioned | undefined,
): Promise<Versioned> {
  const body = JSON.stringify(question);
  const bodyHash = createHash('sha256').update(body).digest('hex');
  if (latest?.bodyHash === bodyHash) return latest;
  const version = (latest?.version ?? 0) + 1;
  const perishes = question.perishes?.length ? JSON.stringify(question.perishes) : null;
  const [added]: { id: string }[] = await manager.query(
    `insert into question (programme_id, key, version, body, body_hash, imported_at, perishes)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [file.programmeId, question.key, version, body, bodyHash, file.importedAt, perishes],
  );
  if (!added) throw new Error(`Question ${question.key} was not stored`);
  return { id: added.id, key: question.key, version, bodyHash };
}

async function askThese(manager: EntityManager, quizId: string, questions: readonly Asked[]): Promise<void> {
  await manager.query('delete from quiz_question where quiz_id = $1', [quizId]);
  await manager.query(
    `insert into quiz_question (quiz_id, position, question_id, draw_group)
     select $1, place, id, draw_group from unnest($2::uuid[], $3::text[]) with ordinality as asked (id, draw_group, place)`,
    [quizId, questions.map(({ id }) => id), questions.map(({ group }) => group)],
  );
}
