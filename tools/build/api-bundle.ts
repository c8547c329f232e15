import { join } from 'node:path';
import type { InputOptions, OutputOptions } from 'rolldown';

const ENTRIES = ['main', 'worker', 'cli'];

/** How apps/api becomes dist/api/{main,worker,cli}.mjs; dependencies stay in node_modules. */
export function apiBundle(root: string, folder: string): { input: InputOptions; output: OutputOptions } {
  return {
    input: {
      cwd: root,
      input: Object.fromEntries(ENTRIES.map((name) => [name, join(root, `apps/api/src/${name}.ts`)])),
      platform: 'node',
      // Brings the paths of @lumit/* and the decorators' metadata, which Nest and TypeORM read at run time.
      tsconfig: join(root, 'tsconfig.base.json'),
      external: (id) => !/^(\.|\/|@lumit\/|@oxc-project\/runtime\/|\0)/.test(id),
      transform: { target: 'node24' },
    },
    output: {
      dir: folder,
      format: 'esm',
      sourcemap: true,
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name]-[hash].mjs',
      // Class names are Nest's and TypeORM's names for things.
      minify: false,
      keepNames: true,
    },
  };
}
