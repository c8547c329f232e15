import { Access, type Actor, Answers, ArrivedAt, CurrentActor, Uuid } from '@lumit/platform';
import {
  AttemptView,
  QuestionKeyParam,
  ReceiptView,
  ResultView,
  SaveAnswer,
  SavedAnswer,
  SubmitAttempt,
} from '@lumit/quizzes/domain';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { AnswersService } from './answers.service';
import { AttemptsService } from './attempts.service';
import { ReviewsService } from './reviews.service';
import { SubmissionsService } from './submissions.service';

/** One's own attempt only: another person's is not found. Open to who was a learner when it began. */
@Controller('api/attempts/:id')
@Access('signed-in')
export class AttemptsController {
  constructor(
    private readonly attempts: AttemptsService,
    private readonly answers: AnswersService,
    private readonly submissions: SubmissionsService,
    private readonly reviews: ReviewsService,
  ) {}

  @Get()
  @Answers(AttemptView)
  open(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('id', { schema: Uuid }) id: string,
  ): Promise<AttemptView> {
    return this.attempts.open(id, actor, at);
  }

  @Put('answers/:questionKey')
  @Answers(SavedAnswer)
  save(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('id', { schema: Uuid }) attemptId: string,
    @Param('questionKey', { schema: QuestionKeyParam }) questionKey: string,
    @Body({ schema: SaveAnswer }) answer: SaveAnswer,
  ): Promise<SavedAnswer> {
    return this.answers.save({ attemptId, questionKey }, answer, actor, at);
  }

  @Post('submit')
  @Answers(ReceiptView)
  submit(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: SubmitAttempt }) { answers }: SubmitAttempt,
  ): Promise<ReceiptView> {
    return this.submissions.submit(id, answers, actor, at);
  }

  @Get('receipt')
  @Answers(ReceiptView)
  receipt(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('id', { schema: Uuid }) id: string,
  ): Promise<ReceiptView> {
    return this.reviews.receipt(id, actor, at);
  }

  @Get('result')
  @Answers(ResultView)
  result(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('id', { schema: Uuid }) id: string,
  ): Promise<ResultView> {
    return this.reviews.result(id, actor, at);
  }
}
