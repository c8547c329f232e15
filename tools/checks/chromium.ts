import { spawnSync } from 'node:child_process';
import { StartProblem } from '../postgres/index.ts';
import { runProgram } from './run-program.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function answers(program: string): boolean {
  // On Ubuntu the package's program may be there and only say that a snap is missing: ask it.
  return spawnSync(program, ['--version'], { timeout: 30_000 }).status === 0;
}

function findChromium(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  const found = [...(chosen ? [chosen] : []), ...NAMES].find(answers);
  if (!found || found.includes('/')) return found;
  return spawnSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', found], { encoding: 'utf8' }).stdout.trim();
}

/** Path of a Chromium that runs; installed by apt when it is absent and we are root. Fails with a StartProblem. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  const mayInstall = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (mayInstall) {
    console.log('Installo Chromium con apt-get (solo la prima volta) …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runProgram('apt-get', ['update', '-qq'], env);
    await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env);
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new StartProblem(
    'Per i percorsi nel browser serve Chromium, che qui manca' +
      (mayInstall
        ? ' e che apt-get non è riuscito a installare.'
        : ' e che non posso installare senza essere root.') +
      '\nInstallalo (`sudo apt-get install chromium`) o indica il programma con CHROMIUM_PATH, poi ripeti.',
  );
}
