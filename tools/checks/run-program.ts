import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ROOT } from '../start/settings.ts';

/** The program that is running: it goes down with this one. */
let running: ReturnType<typeof spawn> | undefined;

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    running?.kill(name);
    process.exitCode = 130;
    setTimeout(() => process.exit(130), 5_000).unref();
  });
}

/** Runs a Node program of node_modules with the person's terminal; true when it succeeded. */
export async function runNode(args: string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
  return await runProgram(process.execPath, args, env);
}

export async function runProgram(
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  if (process.exitCode === 130) return false;
  running = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  try {
    const [code] = (await once(running, 'exit')) as [number | null];
    return code === 0;
  } catch (error) {
    console.error(String(error));
    return false;
  }
}
