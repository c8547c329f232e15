import { AnswerEvent } from './answer-event.entity';
import { Answer } from './answer.entity';
import { AttemptEvent } from './attempt-event.entity';
import { Attempt } from './attempt.entity';
import { QuestionConfirmation } from './question-confirmation.entity';
import { ExtraTimeRow } from './extra-time.entity';
import { QuestionRow } from './question.entity';
import { QuizQuestion } from './quiz-question.entity';
import { QuizSetting } from './quiz-setting.entity';
import { Quiz } from './quiz.entity';

/** Every class with a table of this feature. */
export const QUIZ_ENTITIES = [
  Quiz,
  QuestionRow,
  QuestionConfirmation,
  QuizQuestion,
  QuizSetting,
  Attempt,
  Answer,
  AnswerEvent,
  AttemptEvent,
  ExtraTimeRow,
];
