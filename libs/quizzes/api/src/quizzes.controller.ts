import { Access, type Actor, Answers, ArrivedAt, CurrentActor, Uuid } from '@lumit/platform';
import {
  QuizCodeParam,
  QuizListView,
  QuizResultsView,
  QuizStartView,
  StartedAttemptView,
} from '@lumit/quizzes/domain';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { AttemptsService } from './attempts.service';
import { QuizzesService } from './quizzes.service';

@Controller('api/editions/:editionId/quizzes')
export class QuizzesController {
  constructor(
    private readonly quizzes: QuizzesService,
    private readonly attempts: AttemptsService,
  ) {}

  @Get()
  @Access('study')
  @Answers(QuizListView)
  list(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<QuizListView> {
    return this.quizzes.list(editionId, actor, at);
  }

  @Get(':code')
  @Access('study')
  @Answers(QuizStartView)
  view(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('code', { schema: QuizCodeParam }) code: string,
  ): Promise<QuizStartView> {
    return this.quizzes.view(editionId, code, actor, at);
  }

  /** Begins an attempt, or answers with the one that is open: a repeated click is not a second attempt. */
  @Post(':code/attempts')
  @Access('study')
  @Answers(StartedAttemptView)
  begin(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('code', { schema: QuizCodeParam }) code: string,
  ): Promise<{ id: string }> {
    return this.attempts.begin(editionId, code, actor, at);
  }

  @Get(':code/results')
  @Access('see-results')
  @Answers(QuizResultsView)
  results(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('code', { schema: QuizCodeParam }) code: string,
  ): Promise<QuizResultsView> {
    return this.quizzes.results(editionId, code, actor);
  }
}
