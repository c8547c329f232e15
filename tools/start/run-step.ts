import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cannot, StartProblem } from '../postgres/index.ts';

export interface Step {
  script: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  /** What was being done, for the sentence when it fails: "aggiornare il database". */
  doing: string;
  stop: AbortSignal;
}

/** Runs one Node program to its end. Returns what it wrote to stdout; its stderr goes to the person. */
export async function runStep({ script, args, env, doing, stop }: Step): Promise<string> {
  stop.throwIfAborted();
  const child = spawn(process.execPath, [script, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: stop,
    killSignal: 'SIGTERM',
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text) => (out += text));
  child.stderr.on('data', (text) => (err += text));
  const [code, name] = (await once(child, 'close')) as [number | null, string | null];
  stop.throwIfAborted();
  if (code === 0) return out;
  throw new StartProblem(
    `${cannot(doing)} (${name ?? `codice ${code}`}).\n${(err.trim() || out.trim()).split('\n').slice(-30).join('\n')}`,
  );
}
