import { LessonAddress } from '@lumit/courses/domain';
import { Access, type Actor, Answers, CurrentActor, Uuid } from '@lumit/platform';
import { QuestionKeyParam, SelfCheckReply, TrySelfCheck } from '@lumit/quizzes/domain';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { SelfCheckService } from './self-check.service';

@Controller('api/editions/:editionId/lessons/:code/self-check')
export class SelfCheckController {
  constructor(private readonly selfCheck: SelfCheckService) {}

  @Post(':key')
  @Access('study')
  @Answers(SelfCheckReply)
  attempt(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('code', { schema: LessonAddress }) lessonCode: string,
    @Param('key', { schema: QuestionKeyParam }) key: string,
    @Body({ schema: TrySelfCheck }) { answer }: TrySelfCheck,
  ): Promise<SelfCheckReply> {
    return this.selfCheck.attempt({ editionId, lessonCode, key }, answer, actor);
  }
}
