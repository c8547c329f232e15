import { join } from 'node:path';
import type { Provider } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { CollectOrphans } from './collect-orphans';
import { FileReaders } from './file-readers';
import { FileStore } from './file-store';
import { Spool } from './spool';
import { BlobStore } from './store/blob-store';
import { openStore } from './store/open-store';
import { Uploads } from './uploads.service';

/** Beside the store when that is a folder, so that keeping a file is a rename. */
export const spoolOf = (config: Config): Spool => new Spool(join(config.dataDir, 'files', 'incoming'));

export const FILE_PROVIDERS: Provider[] = [
  { provide: BlobStore, useFactory: openStore, inject: [CONFIG] },
  { provide: Spool, useFactory: spoolOf, inject: [CONFIG] },
  FileStore,
  Uploads,
  FileReaders,
  CollectOrphans,
];
