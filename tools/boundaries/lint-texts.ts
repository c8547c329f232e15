import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

/** A text that is linted as if it stood at `path`, relative to the root. */
export interface Specimen {
  readonly path: string;
  readonly text: string;
}

// A program of its own: Nx's native parts and Jest's module loader do not get on. Reads Specimen[] from standard input,
// writes for each the list of what ESLint says: "rule: message".
const root = join(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: root });
const answers: string[][] = [];
for (const specimen of JSON.parse(await text(process.stdin)) as Specimen[]) {
  const [result] = await eslint.lintText(specimen.text, { filePath: join(root, specimen.path) });
  answers.push((result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
process.stdout.write(JSON.stringify(answers));
