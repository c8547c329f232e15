import { isAskedAgain, type Question, type ShownQuestion, wordsToShow } from '@lumit/quizzes/domain';
import type { EntityManager } from 'typeorm';

/** Questions that a test did not ask, or asked in an older version, before an import. */
export interface FreshQuestions {
  readonly quizId: string;
  /** As they are asked from now on. */
  readonly questions: readonly Question[];
  /** Ids of the versions that they take the place of. */
  readonly replacedIds: readonly string[];
}

/**
 * Tells of questions that come back in words of before: while they were out, those who had answered them read why
 * (`isAskedAgain`), and may now be asked them all the same. Nobody is kept from it: the operator decides.
 */
export async function tellReturning(
  manager: EntityManager,
  { quizId, questions, replacedIds }: FreshQuestions,
  touch: (one: { key: string; people: number }) => void,
): Promise<void> {
  if (questions.length === 0) return;
  const replaced: { body: Question }[] = await manager.query(BODIES, [replacedIds]);
  const wordsBefore = replaced.map(({ body }) => wordsToShow(body));
  const answered: { enrolmentId: string; question: ShownQuestion }[] = await manager.query(ANSWERED, [
    quizId,
    questions.map(({ key }) => key),
  ]);
  const wereOut = answered.filter(({ question }) => !isAskedAgain(question, wordsBefore));
  for (const question of questions) {
    const words = [wordsToShow(question)];
    const back = wereOut.filter((one) => isAskedAgain(one.question, words));
    const people = new Set(back.map(({ enrolmentId }) => enrolmentId)).size;
    if (people > 0) touch({ key: question.key, people });
  }
}

const BODIES = 'select body from question where id = any($1::uuid[])';

const ANSWERED = `
  select a.enrolment_id as "enrolmentId", one as question
    from attempt a, jsonb_array_elements(a.questions) one
   where a.quiz_id = $1 and a.state <> 'inprogress' and a.review @> '{"solutionWhenSettled": true}'
     and one ->> 'key' = any($2)`;
