import { EnrolmentsApiModule } from '@lumit/enrolments/api';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswersService } from './answers.service';
import { AttemptsController } from './attempts.controller';
import { AttemptsService } from './attempts.service';
import { ExtraTimeController } from './extra-time.controller';
import { ExtraTimes } from './extra-time.service';
import { QUIZ_ENTITIES } from './quiz-entities';
import { OverdueAttempts } from './overdue-attempts';
import { QuestionDeadlinesController } from './question-deadlines.controller';
import { QuestionDeadlines } from './question-deadlines.service';
import { QuizResults } from './quiz-results';
import { QuizzesController } from './quizzes.controller';
import { QuizzesService } from './quizzes.service';
import { ReviewsService } from './reviews.service';
import { SelfCheckController } from './self-check.controller';
import { SelfCheckService } from './self-check.service';
import { SubmissionsService } from './submissions.service';

@Module({
  imports: [EnrolmentsApiModule, TypeOrmModule.forFeature(QUIZ_ENTITIES)],
  controllers: [
    QuizzesController,
    AttemptsController,
    ExtraTimeController,
    QuestionDeadlinesController,
    SelfCheckController,
  ],
  providers: [
    AnswersService,
    AttemptsService,
    ExtraTimes,
    OverdueAttempts,
    QuestionDeadlines,
    QuizResults,
    QuizzesService,
    ReviewsService,
    SelfCheckService,
    SubmissionsService,
  ],
  exports: [QuizResults],
})
export class QuizzesApiModule {}
