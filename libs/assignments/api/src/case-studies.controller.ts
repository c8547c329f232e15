import { CaseCode, CaseListView, CaseView, ModelAnswerView } from '@lumit/assignments/domain';
import { Access, type Actor, Answers, CurrentActor, Uuid } from '@lumit/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { CaseStudies } from './case-studies.service';

@Controller('api/editions/:editionId/cases')
export class CaseStudiesController {
  constructor(private readonly cases: CaseStudies) {}

  @Get()
  @Access('study', 'read-courses')
  @Answers(CaseListView)
  list(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
  ): Promise<CaseListView> {
    return this.cases.list(actor, editionId);
  }

  @Get(':code')
  @Access('study', 'read-courses')
  @Answers(CaseView)
  find(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('code', { schema: CaseCode }) code: string,
  ): Promise<CaseView> {
    return this.cases.find(actor, editionId, code);
  }

  @Get(':code/model-answer')
  @Access('read-model-answers')
  @Answers(ModelAnswerView)
  modelAnswer(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Param('code', { schema: CaseCode }) code: string,
  ): Promise<ModelAnswerView> {
    return this.cases.modelAnswer(actor, editionId, code);
  }
}
