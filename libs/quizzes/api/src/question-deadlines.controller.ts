import { Access, type Actor, Answers, ArrivedAt, CurrentActor, Uuid } from '@lumit/platform';
import { ConfirmQuestion, QuestionDeadlinesView, QuestionKeyParam } from '@lumit/quizzes/domain';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { QuestionDeadlines } from './question-deadlines.service';

/** For staff: questions whose day has passed, and their word that one may be asked all the same. */
@Controller('api/editions/:editionId/question-deadlines')
export class QuestionDeadlinesController {
  constructor(private readonly deadlines: QuestionDeadlines) {}

  @Get()
  @Access('watch-deadlines')
  @Answers(QuestionDeadlinesView)
  list(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<QuestionDeadlinesView> {
    return this.deadlines.list(actor, editionId, at);
  }

  /** Answers with the list as it is afterwards. Said twice it counts once. */
  @Post(':key/confirm')
  @Access('confirm-deadlines')
  @Answers(QuestionDeadlinesView)
  async confirm(
    @CurrentActor() actor: Actor,
    @ArrivedAt() at: Date,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('key', { schema: QuestionKeyParam }) key: string,
    @Body({ schema: ConfirmQuestion }) word: ConfirmQuestion,
  ): Promise<QuestionDeadlinesView> {
    await this.deadlines.confirm(actor, { editionId, key }, word, at);
    return this.deadlines.list(actor, editionId, at);
  }
}
