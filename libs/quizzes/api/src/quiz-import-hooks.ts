import { createHash } from 'node:crypto';
import type { QuizHooks } from '@lumit/content/api';
import { checkQuestion, prepareQuestion, Question, renderQuestion } from '@lumit/quizzes/domain';
import { AttemptRandom } from './attempt-random';
import { importQuiz, withdrawQuizzes } from './quiz-importer';

/** What the import of content asks of the quizzes; apps/api hands it over. */
export const quizImportHooks: QuizHooks = {
  checkQuestion,
  prepareSelfCheck(raw, toHtml) {
    const question = renderQuestion(Question.parse(raw), toHtml);
    // The seed comes from the question's own name, so that importing the same lesson again changes nothing.
    const seed = createHash('sha384').update(question.key).digest();
    const { shown, key } = prepareQuestion(question, new AttemptRandom(seed));
    return { shown: { ...shown }, key: { ...key } };
  },
  onQuiz: async (manager, quiz) => (await importQuiz(manager, quiz)).quiz,
  onQuizzesKept: withdrawQuizzes,
};
