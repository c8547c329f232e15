import { join } from 'node:path';
import type { Config } from '../../config/config';
import type { BlobStore } from './blob-store';
import { DiskStore } from './disk-store';
import { S3Store } from './s3-store';

/** Where the settings say that files rest. */
export function openStore(config: Config): BlobStore {
  if (config.files.url) return new S3Store(config.files.url);
  return new DiskStore(join(config.dataDir, 'files'));
}
