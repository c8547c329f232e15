/**
 * Breaks one promise after the other in a copy of the built application and expects its spec to fail:
 * `node tools/fault/sabotage.ts [P-01 …]`. The tree and dist/ stay as they are. Needs a build; takes a quarter of an hour.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP_DIR, ROOT } from './process.ts';
import { SABOTAGES, type Sabotage } from './sabotages.ts';

interface Verdict {
  readonly isRed: boolean;
  /** First line of the first failure, or why there was none. */
  readonly says: string;
}

/** A copy beside dist/api: from anywhere else it would not find node_modules. */
function spoiltCopy({ patch }: Sabotage): string {
  const folder = mkdtempSync(join(ROOT, 'dist/spoilt-'));
  cpSync(APP_DIR, folder, { recursive: true });
  if (!patch) return folder;
  const [find, instead] = patch;
  const hits = readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .filter((name) => find.test(readFileSync(join(folder, name), 'utf8')));
  const [hit] = hits;
  if (hits.length !== 1 || !hit) {
    rmSync(folder, { recursive: true });
    throw new Error(
      `${String(find)} stands in ${hits.length} files of the build: the sabotage must be written anew`,
    );
  }
  const text = readFileSync(join(folder, hit), 'utf8');
  writeFileSync(join(folder, hit), text.replace(find, instead));
  return folder;
}

async function runSpec(sabotage: Sabotage, folder: string): Promise<Verdict> {
  const folderOfReport = mkdtempSync(join(tmpdir(), 'lumit-sabotage-'));
  const report = join(folderOfReport, 'report.json');
  const child = spawn(
    process.execPath,
    [
      '--experimental-vm-modules',
      join(ROOT, 'node_modules/jest/bin/jest.js'),
      ...['--selectProjects', 'fault', '--runInBand', '--json', `--outputFile=${report}`, '--forceExit'],
      ...(sabotage.test ? ['-t', sabotage.test] : []),
      `tools/fault/${sabotage.spec}.spec.ts`,
    ],
    {
      cwd: ROOT,
      stdio: 'ignore',
      env: { ...process.env, NODE_OPTIONS: '', FAULT_APP_DIR: folder, ...sabotage.env },
    },
  );
  await once(child, 'exit');
  const verdict = judge(readFileSync(report, 'utf8'));
  rmSync(folderOfReport, { recursive: true });
  return verdict;
}

function judge(report: string): Verdict {
  const { testResults } = JSON.parse(report) as {
    testResults: { assertionResults: { status: string; failureMessages: string[] }[] }[];
  };
  const results = testResults.flatMap((one) => one.assertionResults);
  const failed = results.filter((one) => one.status === 'failed');
  if (failed.length === 0) return { isRed: false, says: `${results.length} tests, none failed` };
  const message = (failed[0]?.failureMessages[0] ?? '').replaceAll(/\u001b\[\d+m/g, '');
  return { isRed: true, says: message.split('\n').filter(Boolean).slice(0, 6).join(' | ').slice(0, 300) };
}

async function seen(sabotage: Sabotage): Promise<Verdict> {
  let folder: string | undefined;
  try {
    folder = spoiltCopy(sabotage);
    return await runSpec(sabotage, folder);
  } catch (error) {
    return { isRed: false, says: String(error) };
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
}

const wanted = process.argv.slice(2);
const chosen = SABOTAGES.filter(({ promise }) => wanted.length === 0 || wanted.includes(promise));
let green = 0;
for (const sabotage of chosen) {
  const { isRed, says } = await seen(sabotage);
  if (!isRed) green += 1;
  console.log(`${isRed ? 'red  ' : 'GREEN'}  ${sabotage.promise}  ${sabotage.what}\n         ${says}`);
}
console.log(`${chosen.length - green} passed, ${green} failed`);
process.exitCode = green === 0 ? 0 : 1;
