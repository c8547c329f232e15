export { answerTo, aQuestionOfKind, QUESTIONS_OF_EACH_KIND } from './question.testing';
