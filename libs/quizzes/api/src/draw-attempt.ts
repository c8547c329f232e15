import {
  drawQuestions,
  isWithheld,
  type PerishingQuestion,
  prepareAttempt,
  type Question,
  type QuestionKey,
  type Random,
  type ShownQuestion,
} from '@lumit/quizzes/domain';
import { AppError } from '@lumit/platform';
import type { EntityManager } from 'typeorm';
import type { BankedQuestion } from './attempt.entity';
import { confirmedDaysOf } from './quiz-row';

/** What a new attempt keeps of its draw. */
export interface AttemptDraw {
  readonly questions: ShownQuestion[];
  readonly key: QuestionKey[];
  readonly drawnFrom: BankedQuestion[] | null;
}

interface BankRow extends BankedQuestion, PerishingQuestion {
  readonly id: string;
}

/**
 * Draws the questions of one attempt from what the quiz may ask on this day (Europe/Rome), and only of those reads what
 * they say. Never draws fewer than the quiz asks: refuses instead.
 */
export async function drawAttempt(
  manager: EntityManager,
  quiz: { quizId: string; draw: number | null; today: string },
  random: Random,
): Promise<AttemptDraw> {
  const whole: BankRow[] = await manager.query(BANK, [quiz.quizId]);
  const bank = whole.filter((question) => !isWithheld(question, quiz.today));
  const needed = quiz.draw ?? whole.length;
  if (bank.length < needed)
    throw new AppError('conflict', [
      { code: 'quiz.questions_to_confirm', params: { needed, available: bank.length } },
    ]);
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
  select q.id, q.key, q.version, qq.draw_group as "group", coalesce(q.perishes, '[]') as perishes,
    ${confirmedDaysOf('q')} as "confirmedDays"
  from quiz_question qq join question q on q.id = qq.question_id
  where qq.quiz_id = $1 order by qq.position`;

const BODIES = `
  select q.body from unnest($1::uuid[]) with ordinality as asked (id, place) join question q on q.id = asked.id
  order by asked.place`;
