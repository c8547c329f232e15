import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';

interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
}

/** Addresses of the web app's built files, for the pages that the server itself writes. */
@Injectable()
export class WebAssets {
  /** Style sheets of the site; empty when the web app has not been built. */
  readonly styleSheets: readonly string[];

  constructor(@Inject(CONFIG) config: Config) {
    const file = join(config.webDir, '.vite/manifest.json');
    const manifest = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, ManifestEntry>)
      : {};
    const entry = Object.values(manifest).find((e) => e.isEntry);
    this.styleSheets = (entry?.css ?? []).map((css) => `/${css}`);
  }
}
