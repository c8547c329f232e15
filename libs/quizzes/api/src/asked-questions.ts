import { type Question, quizWorth } from '@lumit/quizzes/domain';
import type { EntityManager } from 'typeorm';

/** A question as a quiz asks it. */
export interface Asked {
  readonly id: string;
  readonly key: string;
  readonly group: string;
}

/** What a quiz asks today, in its order. */
export function askedQuestions(manager: EntityManager, quizId: string): Promise<Asked[]> {
  return manager.query(
    `select q.id, q.key, qq.draw_group as "group"
     from quiz_question qq join question q on q.id = qq.question_id
     where qq.quiz_id = $1 order by qq.position`,
    [quizId],
  );
}

export async function askThese(
  manager: EntityManager,
  quizId: string,
  questions: readonly Asked[],
): Promise<void> {
  await manager.query('delete from quiz_question where quiz_id = $1', [quizId]);
  await manager.query(
    `insert into quiz_question (quiz_id, position, question_id, draw_group)
     select $1, place, id, draw_group from unnest($2::uuid[], $3::text[]) with ordinality as asked (id, draw_group, place)`,
    [quizId, questions.map(({ id }) => id), questions.map(({ group }) => group)],
  );
}

/** These versions, in this order. */
export async function questionsOf(manager: EntityManager, asked: readonly Asked[]): Promise<Question[]> {
  const rows: { body: Question }[] = await manager.query(
    `select q.body from unnest($1::uuid[]) with ordinality as asked (id, place)
       join question q on q.id = asked.id order by asked.place`,
    [asked.map(({ id }) => id)],
  );
  return rows.map(({ body }) => body);
}

/** What lists show of a test without opening its questions. */
export const countsOf = (questions: readonly { readonly points: number }[], draw: number | null) => ({
  questionCount: questions.length,
  possible: quizWorth(questions, draw),
});
