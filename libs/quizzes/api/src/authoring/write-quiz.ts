import { lockProgramme } from '@lumit/courses/api';
import { type Author, editedOrigin, newOrigin } from '@lumit/shared';
import type { EntityManager } from 'typeorm';
import { type Asked, askedQuestions, askThese, countsOf, questionsOf } from '../asked-questions';
import { latestVersions } from '../question-versions';
import { quizHash, type QuizRulesRow } from '../quiz-rules-of-file';
import { Quiz } from '../quiz.entity';
import { keepShownTitle } from '../shown-title';

/** A test as somebody wrote it in the browser or brought it in a file. */
export interface WrittenQuiz {
  readonly programmeId: string;
  readonly code: string;
  readonly rules: QuizRulesRow;
  /** Keys of questions of the bank, in their order, each with what a draw spreads over. */
  readonly asked: readonly Omit<Asked, 'id'>[];
  readonly author: Author;
}

/**
 * Keeps a test with its rules and its list of questions. One that came from the content files remembers that it was edited,
 * and what they held. The same again changes nothing. In the transaction of `manager`. Throws where the bank has no question of a key.
 */
export async function writeQuiz(
  manager: EntityManager,
  { programmeId, code, rules, asked, author }: WrittenQuiz,
): Promise<string> {
  await lockProgramme(manager, programmeId);
  const keys = asked.map(({ key }) => key);
  const latest = await latestVersions(manager, programmeId, keys);
  const list = asked.map(({ key, group }) => {
    const version = latest.get(key);
    if (!version) throw new Error(`No question ${key} in the bank of programme ${programmeId}`);
    return { id: version.id, key, group };
  });
  const values = { ...rules, ...countsOf(await questionsOf(manager, list), rules.draw) };
  const before = await manager.findOneBy(Quiz, { programmeId, code });
  if (!before) {
    const quiz = { programmeId, code, ...values, withdrawnAt: null, origin: newOrigin(author) };
    const { id } = await manager.save(Quiz, quiz);
    await askThese(manager, id, list);
    return id;
  }
  const { id, origin } = before;
  const now = quizHash({ ...before, ...rules }, list);
  if (now === quizHash(before, await askedQuestions(manager, id))) return id;
  await manager.update(Quiz, { id }, { ...values, origin: editedOrigin(origin, author) });
  await askThese(manager, id, list);
  await keepShownTitle(manager, { programmeId, code, title: rules.title });
  return id;
}
