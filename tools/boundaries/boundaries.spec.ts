import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Specimen } from './lint-texts.ts';

const root = join(import.meta.dirname, '../..');

function run(args: string[], input = ''): string {
  const env = {
    ...process.env,
    NX_DAEMON: 'false',
    NX_NO_CLOUD: 'true',
    // Jest's own flag must not reach the programs it starts.
    NODE_OPTIONS: '',
    NX_NATIVE_FILE_CACHE_DIRECTORY: join(root, '.nx/native'),
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env,
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${args[0]}: ${stderr}${stdout}`);
  return stdout;
}

/** What ESLint says of each specimen, in order. */
const lint = (specimens: readonly Specimen[]) =>
  JSON.parse(run(['tools/boundaries/lint-texts.ts'], JSON.stringify(specimens))) as string[][];

const imports = (path: string, names: string, from: string): Specimen => ({
  path,
  text: `import { ${names} } from '${from}';\nexport const used = [${names}];\n`,
});

const DOMAIN = 'libs/quizzes/domain/src/specimen.ts';
const API = 'libs/quizzes/api/src/specimen.ts';
const PAGE = 'apps/web/src/pages/learner/specimen.tsx';
const html =
  'export const Shown = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;\n';
const boundary = '@nx/enforce-module-boundaries';

/** Name, specimen, the rule that must refuse it. */
const OFFENDERS: ReadonlyArray<readonly [string, Specimen, string]> = [
  ['a domain that reads files', imports(DOMAIN, 'readFileSync', 'node:fs'), 'no-restricted-imports'],
  ['a domain that knows Nest', imports(DOMAIN, 'Injectable', '@nestjs/common'), 'no-restricted-imports'],
  ['a feature that opens archives itself', imports(API, 'openPromise', 'yauzl'), 'no-restricted-imports'],
  [
    'a domain that asks the clock',
    { path: DOMAIN, text: 'export const at = Date.now();\n' },
    'no-restricted-syntax',
  ],
  [
    'a domain that makes a date of now',
    { path: DOMAIN, text: 'export const at = new Date();\n' },
    'no-restricted-syntax',
  ],
  [
    'a domain that throws dice',
    { path: DOMAIN, text: 'export const luck = Math.random();\n' },
    'no-restricted-syntax',
  ],
  [
    'a free text of its own making',
    {
      path: DOMAIN,
      text: "import { z } from 'zod';\nexport const Note = z.string().trim().min(1).max(500);\n",
    },
    'no-restricted-syntax',
  ],
  [
    'a bare text in a request',
    {
      path: 'libs/quizzes/domain/src/specimen.contract.ts',
      text: "import { z } from 'zod';\nexport const Save = z.strictObject({ note: z.string().max(500) });\n",
    },
    'no-restricted-syntax',
  ],
  [
    'an instant that takes any string',
    {
      path: 'libs/quizzes/domain/src/specimen.contract.ts',
      text: "import { z } from 'zod';\nexport const Seen = z.object({ closedAt: z.string().nullable() });\n",
    },
    'no-restricted-syntax',
  ],
  [
    'a refusal spelled out',
    {
      path: 'libs/quizzes/domain/src/specimen.contract.ts',
      text: "import { z } from 'zod';\nexport const Why = z.object({ params: z.record(z.string(), z.number()).optional() });\n",
    },
    'no-restricted-syntax',
  ],
  [
    'members packed into a spread',
    { path: API, text: 'export const pair = (a: number, b: number) => ({ ...{ a, b } });\n' },
    'no-restricted-syntax',
  ],
  [
    'attributes packed into a spread',
    { path: PAGE, text: 'export const Id = ({ id }: { id: string }) => <p {...{ id }} />;\n' },
    'no-restricted-syntax',
  ],
  ['a domain that knows another domain', imports(DOMAIN, 'BODY_KINDS', '@lumit/accounts/domain'), boundary],
  ['a domain that knows the platform', imports(DOMAIN, 'Clock', '@lumit/platform'), boundary],
  [
    'shared knowing a feature',
    imports('libs/shared/src/specimen.ts', 'BODY_KINDS', '@lumit/accounts/domain'),
    boundary,
  ],
  [
    'platform knowing a feature',
    imports('libs/platform/src/specimen.ts', 'Person', '@lumit/accounts/api'),
    boundary,
  ],
  ['a domain that knows the files', imports(DOMAIN, 'ModuleFile', '@lumit/content/domain'), boundary],
  [
    'a feature that knows the import',
    imports('libs/certificates/api/src/specimen.ts', 'ContentImport', '@lumit/content/api'),
    boundary,
  ],
  [
    'prose knowing a feature',
    imports('libs/prose/api/src/specimen.ts', 'Lesson', '@lumit/courses/api'),
    boundary,
  ],
  [
    'documents knowing a feature',
    imports('libs/documents/api/src/specimen.ts', 'Certificate', '@lumit/certificates/api'),
    boundary,
  ],
  [
    'platform knowing documents',
    imports('libs/platform/src/specimen.ts', 'newSheet', '@lumit/documents/api'),
    boundary,
  ],
  ['a page that draws documents', imports(PAGE, 'newSheet', '@lumit/documents/api'), boundary],
  [
    'platform knowing prose',
    imports('libs/platform/src/specimen.ts', 'renderText', '@lumit/prose/api'),
    boundary,
  ],
  ['a page that knows the files', imports(PAGE, 'ModuleFile', '@lumit/content/domain'), boundary],
  [
    'an api that asks a later feature',
    imports('libs/accounts/api/src/specimen.ts', 'QuizResults', '@lumit/quizzes/api'),
    boundary,
  ],
  [
    'an api that asks its neighbour',
    imports('libs/attendance/api/src/specimen.ts', 'QuizResults', '@lumit/quizzes/api'),
    boundary,
  ],
  [
    'applications that ask their neighbour',
    imports('libs/applications/api/src/specimen.ts', 'ClassSession', '@lumit/attendance/api'),
    boundary,
  ],
  [
    'a way round the door of a project',
    imports(API, 'Person', '../../../accounts/api/src/person.entity'),
    boundary,
  ],
  [
    'SQL made of strings (P-47)',
    {
      path: API,
      text: 'export const find = (db: { query(q: string): void }, x: string) => db.query(`SELECT ${x}`);\n',
    },
    'no-restricted-syntax',
  ],
  ['a page that knows an api', imports(PAGE, 'AccountsApiModule', '@lumit/accounts/api'), boundary],
  ['a page that knows Nest', imports(PAGE, 'Injectable', '@nestjs/common'), 'no-restricted-imports'],
  ['a page that knows TypeORM', imports(PAGE, 'DataSource', 'typeorm'), 'no-restricted-imports'],
  ['a page that shows raw HTML', { path: PAGE, text: html }, 'no-restricted-syntax'],
  ['any', { path: API, text: 'export const what: any = 1;\n' }, '@typescript-eslint/no-explicit-any'],
  ['a default export', { path: API, text: 'const one = 1;\nexport default one;\n' }, 'no-restricted-exports'],
  [
    'five parameters in a rule',
    {
      path: DOMAIN,
      text: 'export const sum = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;\n',
    },
    '@typescript-eslint/max-params',
  ],
  ['a file of 301 lines', { path: DOMAIN, text: 'export {};\n'.repeat(301) }, 'max-lines'],
];

const ALLOWED: ReadonlyArray<readonly [string, Specimen]> = [
  ['a domain that knows shared', imports(DOMAIN, 'assertNever', '@lumit/shared')],
  ['an api that knows its domain', imports(API, 'QUIZZES_REFUSALS', '@lumit/quizzes/domain')],
  [
    'an api that asks an earlier feature',
    imports('libs/certificates/api/src/specimen.ts', 'QuizResults', '@lumit/quizzes/api'),
  ],
  [
    'a text of shared in a request, and any text in an answer',
    {
      path: 'libs/quizzes/domain/src/specimen.contract.ts',
      text: "import { freeText } from '@lumit/shared';\nimport { z } from 'zod';\nexport const Save = z.strictObject({ note: freeText({ max: 500 }) });\nexport const View = z.object({ note: z.string() });\n",
    },
  ],
  ['a domain that knows acts and terms', imports(DOMAIN, 'Norm', '@lumit/prose/domain')],
  [
    'an api that draws documents',
    imports('libs/attendance/api/src/specimen.ts', 'newSheet', '@lumit/documents/api'),
  ],
  ['an api that turns Markdown into HTML', imports(API, 'renderText', '@lumit/prose/api')],
  [
    'files in the shapes of the features',
    imports('libs/content/domain/src/specimen.ts', 'QuizFile', '@lumit/quizzes/domain'),
  ],
  [
    'an import that fills all features',
    imports('libs/content/api/src/specimen.ts', 'CertificatesApiModule', '@lumit/certificates/api'),
  ],
  ['a page that knows a domain', imports(PAGE, 'BODY_KINDS', '@lumit/accounts/domain')],
  ['the one piece that shows stored HTML', { path: 'apps/web/src/ui/prose.tsx', text: html }],
];

describe('who may import whom, and what lint holds', () => {
  let refused: string[][];
  let allowed: string[][];

  beforeAll(() => {
    // Without a stored project graph Nx's rule is silently off.
    expect(run(['node_modules/nx/dist/bin/nx.js', 'show', 'projects'])).toContain('quizzes-domain');
    const said = lint([
      ...OFFENDERS.map(([, specimen]) => specimen),
      ...ALLOWED.map(([, specimen]) => specimen),
    ]);
    refused = said.slice(0, OFFENDERS.length);
    allowed = said.slice(OFFENDERS.length);
  });

  it.each(OFFENDERS.map(([name, , rule], index) => ({ name, rule, index })))(
    'refuses $name',
    ({ rule, index }) => {
      expect(refused[index]?.join('\n')).toContain(`${rule}: `);
    },
  );

  it.each(ALLOWED.map(([name], index) => ({ name, index })))('allows $name', ({ index }) => {
    expect(allowed[index]).toEqual([]);
  });
});
