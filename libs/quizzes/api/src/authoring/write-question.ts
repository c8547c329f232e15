import { lockProgramme } from '@lumit/courses/api';
import type { ToHtml } from '@lumit/prose/domain';
import { type Question, renderQuestion } from '@lumit/quizzes/domain';
import { type Author, editedOrigin, newOrigin } from '@lumit/shared';
import type { EntityManager } from 'typeorm';
import { askedQuestions, countsOf, questionsOf } from '../asked-questions';
import { addVersion, bodyHashOf, latestVersions } from '../question-versions';
import { Quiz } from '../quiz.entity';

/** A question as somebody wrote it in the browser or brought it in a file; `checkQuestion` has found nothing wrong with it. */
export interface WrittenQuestion {
  readonly programmeId: string;
  readonly question: Question;
  readonly toHtml: ToHtml;
  readonly author: Author;
}

/**
 * Puts a question into the bank, or its next version where its key is there already; tests that ask it ask the new one from
 * now on. One that came from the content files remembers that it was edited, and what its file held. The same text
 * again changes nothing. In the transaction of `manager`.
 */
export async function writeQuestion(
  manager: EntityManager,
  { programmeId, question: written, toHtml, author }: WrittenQuestion,
): Promise<{ id: string; version: number }> {
  await lockProgramme(manager, programmeId);
  const question = renderQuestion(written, toHtml);
  const latest = (await latestVersions(manager, programmeId, [question.key])).get(question.key);
  if (latest?.bodyHash === bodyHashOf(question)) return latest;
  const origin = latest ? editedOrigin(latest.origin, author) : newOrigin(author);
  const at = new Date(author.at);
  const added = await addVersion(manager, { programmeId, question, origin, at }, latest);
  if (latest) await askInstead(manager, { from: latest.id, to: added.id });
  return added;
}

async function askInstead(manager: EntityManager, { from, to }: { from: string; to: string }): Promise<void> {
  const rows: { quizId: string }[] = await manager.query(
    `with moved as (update quiz_question set question_id = $2 where question_id = $1 returning quiz_id)
     select distinct quiz_id as "quizId" from moved`,
    [from, to],
  );
  for (const { quizId } of rows) {
    const quiz = await manager.findOneByOrFail(Quiz, { id: quizId });
    const questions = await questionsOf(manager, await askedQuestions(manager, quizId));
    await manager.update(Quiz, { id: quizId }, countsOf(questions, quiz.draw));
  }
}
