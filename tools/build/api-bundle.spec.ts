import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiBundle } from './api-bundle.ts';

const checkout = join(import.meta.dirname, '../..');
const sources: Record<string, string> = {
  'libs/shared/src/index.ts': `
    export function Mark() { return (..._: unknown[]): void => undefined; }
    @Mark() export class Service {}`,
  'apps/api/src/main.ts': `
    import 'reflect-metadata';
    import { Mark, Service } from '@lumit/shared';
    @Mark() class Controller {
      @Mark() when!: Date;
      constructor(readonly service: Service, readonly name: string) {}
    }
    const types = Reflect.getMetadata('design:paramtypes', Controller);
    console.log(JSON.stringify([types.map((one: { name: string }) => one.name), Reflect.getMetadata('design:type', Controller.prototype, 'when').name]));`,
  'apps/api/src/worker.ts': 'export {};',
  'apps/api/src/cli.ts': 'export {};',
};

describe('the bundle of the API', () => {
  it('keeps the types that Nest and TypeORM read at run time, and finds @lumit/* and node_modules', () => {
    const root = mkdtempSync(join(tmpdir(), 'lumit-bundle-'));
    try {
      for (const [name, text] of Object.entries(sources)) {
        mkdirSync(join(root, name, '..'), { recursive: true });
        writeFileSync(join(root, name), text);
      }
      cpSync(join(checkout, 'tsconfig.base.json'), join(root, 'tsconfig.base.json'));
      symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'));
      const options = JSON.stringify(apiBundle(root, join(root, 'dist')).output);
      // Rolldown's native code does not load inside Jest's own module system.
      const program = `
        import { rolldown } from 'rolldown';
        import { apiBundle } from ${JSON.stringify(join(import.meta.dirname, 'api-bundle.ts'))};
        const bundle = await rolldown(apiBundle(${JSON.stringify(root)}, '').input);
        await bundle.write(${options});
        await bundle.close();`;
      const built = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: checkout,
        encoding: 'utf8',
      });
      expect(built.stderr).toBe('');
      const ran = spawnSync(process.execPath, [join(root, 'dist/main.mjs')], { encoding: 'utf8' });
      expect(ran.stderr).toBe('');
      expect(JSON.parse(ran.stdout)).toEqual([['Service', 'String'], 'Date']);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
