import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { precompress } from './precompress.ts';

describe('precompressed files', () => {
  it('stand beside every text file worth it and hold the same text', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lumit-press-'));
    try {
      mkdirSync(join(folder, 'assets'));
      const text = 'const lesson = "M3";\n'.repeat(200);
      writeFileSync(join(folder, 'assets/app.js'), text);
      writeFileSync(join(folder, 'assets/tiny.js'), 'x');
      writeFileSync(join(folder, 'assets/font.woff2'), text);
      await precompress(folder);
      expect(readdirSync(join(folder, 'assets')).sort()).toEqual([
        'app.js',
        'app.js.br',
        'app.js.gz',
        'font.woff2',
        'tiny.js',
      ]);
      expect(brotliDecompressSync(readFileSync(join(folder, 'assets/app.js.br'))).toString()).toBe(text);
      expect(gunzipSync(readFileSync(join(folder, 'assets/app.js.gz'))).toString()).toBe(text);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
