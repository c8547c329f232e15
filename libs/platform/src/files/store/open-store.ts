import { join } from 'node:path';
import type { Config } from '../../config/config';
import type { BlobStore } from './blob-store';
import { DiskStore } from './disk-store';

/** Where the settings say that files rest. */
export function openStore(config: Config): BlobStore {
  return new DiskStore(join(config.dataDir, 'files'));
}
