export { QUIZ_ENTITIES } from './quiz-entities';
export { quizImportHooks } from './quiz-import-hooks';
export { QuizResults, type QuizStanding } from './quiz-results';
export { QuizSetting } from './quiz-setting.entity';
export { Quiz } from './quiz.entity';
export { QuizzesApiModule } from './quizzes-api.module';
export { Attempt } from './attempt.entity';
export { AttemptsService } from './attempts.service';
export { SubmissionsService } from './submissions.service';
