import { Module } from '@nestjs/common';
import { ContentImport } from './import/content-import';

@Module({ providers: [ContentImport], exports: [ContentImport] })
export class ContentApiModule {}
