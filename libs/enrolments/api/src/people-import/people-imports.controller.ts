import {
  PeopleImportCheck,
  PeopleImportOrder,
  PeopleImportReport,
  PeopleMendingFile,
} from '@lumit/enrolments/domain';
import {
  Access,
  type Actor,
  Answers,
  CurrentActor,
  type LumitRequest,
  readBytes,
  TakesBytes,
  Uuid,
} from '@lumit/platform';
import { Controller, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { PeopleImport } from './people-import.service';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;
/** A little more than a table may have, so that the table's own refusal is the one that is read. */
const MOST_BYTES = 5_500_000;

/** Lists of people (CSV, XLSX) for an edition: looked at first, then taken in. */
@Controller('api/editions/:editionId/people-imports')
@Access('enrol-people')
export class PeopleImportsController {
  constructor(private readonly peopleImport: PeopleImport) {}

  @Post('check')
  @TakesBytes()
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  @Answers(PeopleImportReport)
  async check(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Query({ schema: PeopleImportCheck }) told: PeopleImportCheck,
    @Req() request: LumitRequest,
  ): Promise<PeopleImportReport> {
    return this.peopleImport.check(actor, { editionId, bytes: await readBytes(request, MOST_BYTES) }, told);
  }

  @Post('mend')
  @TakesBytes()
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  @Answers(PeopleMendingFile)
  async mend(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Query({ schema: PeopleImportCheck }) told: PeopleImportCheck,
    @Req() request: LumitRequest,
  ): Promise<PeopleMendingFile> {
    return this.peopleImport.mend(actor, { editionId, bytes: await readBytes(request, MOST_BYTES) }, told);
  }

  @Post()
  @TakesBytes()
  @ApiConsumes('application/octet-stream')
  @ApiBody(FILE)
  @Answers(PeopleImportReport)
  async import(
    @CurrentActor() actor: Actor,
    @Param('editionId', { schema: Uuid }) editionId: string,
    @Query({ schema: PeopleImportOrder }) order: PeopleImportOrder,
    @Req() request: LumitRequest,
  ): Promise<PeopleImportReport> {
    return this.peopleImport.import(actor, { editionId, bytes: await readBytes(request, MOST_BYTES) }, order);
  }
}
