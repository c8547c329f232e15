import type { FileView } from '@lumit/shared';
import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, CurrentActor } from '../access/access.decorator';
import type { Actor } from '../access/actor';
import { notFound } from '../errors/app-error';
import { Uuid } from '../http/answers';
import { asAttachment } from './as-attachment';
import { FileReaders } from './file-readers';
import { FileStore } from './file-store';
import { StoredFile } from './stored-file.entity';

/** A document that is opened all the same can do nothing: no script, no form, no request, no origin of ours. */
const FILE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'";

@Controller('api/files')
@Access('signed-in')
export class FilesController {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly readers: FileReaders,
    private readonly store: FileStore,
  ) {}

  /** The bytes, always to be saved and never shown here (P-45). Not found for whom no rule lets in. */
  @Get(':id')
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.dataSource.getRepository(StoredFile).findOneBy({ id });
    if (!file || !(await this.readers.mayRead(actor, file))) throw notFound();
    await reply
      .type(file.mediaType)
      .header('content-length', file.size)
      .header('content-disposition', asAttachment(file.name))
      .header('content-security-policy', FILE_POLICY)
      .header('cross-origin-resource-policy', 'same-origin')
      .header('x-content-type-options', 'nosniff')
      .send(await this.store.open(file));
  }
}

export function toFileView({ id, name, mediaType, size, sha256, createdAt }: StoredFile) {
  return {
    id,
    name,
    mediaType,
    size,
    sha256,
    createdAt: createdAt.toISOString(),
  } satisfies z.infer<typeof FileView>;
}
