import {
  drawQuestions,
  prepareAttempt,
  type Question,
  type QuestionKey,
  type Random,
  type ShownQuestion,
} from '@lumit/quizzes/domain';
import type { EntityManager } from 'typeorm';
import type { BankedQuestion } from './attempt.entity';

/** What a new attempt keeps of its draw. */
export interface AttemptDraw {
  readonly questions: ShownQuestion[];
  readonly key: QuestionKey[];
  readonly drawnFrom: BankedQuestion[] | null;
}

interface BankRow extends BankedQuestion {
  readonly id: string;
}

/** Draws the questions of one attempt from what the quiz asks today, and only of those reads what they say. */
export async function drawAttempt(
  manager: EntityManager,
  quiz: { quizId: string; draw: number | null },
  random: Random,
): Promise<AttemptDraw> {
  const bank: BankRow[] = await manager.query(BANK, [quiz.quizId]);
  const asked = quiz.draw === null ? bank : drawQuestions(bank, quiz.draw, random);
  const questions: { body: Question }[] = await manager.query(BODIES, [asked.map(({ id }) => id)]);
  return {
    ...prepareAttempt(
      questions.map(({ body }) => body),
      random,
    ),
    drawnFrom: quiz.draw === null ? null : bank.map(({ key, version, group }) => ({ key, version, group })),
  };
}

const BANK = `
  select q.id, q.key, q.version, qq.draw_group as "group"
  from quiz_question qq join question q on q.id = qq.question_id
  where qq.quiz_id = $1 order by qq.position`;

const BODIES = `
  select q.body from unnest($1::uuid[]) with ordinality as asked (id, place) join question q on q.id = asked.id
  order by asked.place`;
