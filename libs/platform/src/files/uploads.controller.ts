import { Readable } from 'node:stream';
import { NewUpload, Offset, PART_SIZE, UNUSED_HOURS, UploadView } from '@lumit/shared';
import { Body, Controller, Delete, Get, Param, Post, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, ArrivedAt, CurrentActor, type LumitRequest } from '../access/access.decorator';
import type { Actor } from '../access/actor';
import { Answers, Uuid } from '../http/answers';
import { TakesBytes } from '../http/byte-bodies';
import type { Upload } from './upload.entity';
import { Uploads } from './uploads.service';
import { toFileView } from './files.controller';

const Forgotten = z.object({ id: z.uuid() });

/** Sending a file: announce it, send its parts in order, finish. Everybody's own; a stranger's is not found. */
@Controller('api/uploads')
@Access('signed-in')
export class UploadsController {
  constructor(private readonly uploads: Uploads) {}

  @Post()
  @Answers(UploadView, 201)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: NewUpload }) body: NewUpload,
    @ArrivedAt() at: Date,
  ) {
    return toView(await this.uploads.create(actor.personId, body, at));
  }

  /** Where to go on. */
  @Get(':id')
  @Answers(UploadView)
  async show(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string) {
    return toView(await this.uploads.get(actor.personId, id));
  }

  @Put(':id/parts/:offset')
  @TakesBytes()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(UploadView)
  async append(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Param('offset', { schema: Offset }) offset: number,
    @Req() { body }: LumitRequest,
  ) {
    const bytes = body instanceof Readable ? body : undefined;
    return toView(await this.uploads.append(actor.personId, id, { offset, bytes }));
  }

  @Post(':id/finish')
  @Answers(UploadView)
  async finish(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @ArrivedAt() at: Date,
  ) {
    return toView(await this.uploads.finish(actor.personId, id, at));
  }

  @Delete(':id')
  @Answers(Forgotten)
  async abandon(@CurrentActor() actor: Actor, @Param('id', { schema: Uuid }) id: string) {
    await this.uploads.abandon(actor.personId, id);
    return { id };
  }
}

function toView({ id, name, size, received, createdAt, file }: Upload): UploadView {
  const expiresAt = new Date(createdAt.getTime() + UNUSED_HOURS * 3_600_000).toISOString();
  return { id, name, size, received, expiresAt, part: PART_SIZE, file: file ? toFileView(file) : null };
}
