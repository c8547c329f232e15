import { join } from 'node:path';
import { stalePartsOf, type Part } from '../build/parts.ts';
import { ROOT } from './settings.ts';
import { runStep } from './run-step.ts';

/** Builds the parts whose sources changed since they were last built. */
export async function ensureBuilt(
  parts: Part[],
  stop: AbortSignal,
  log: (line: string) => void,
): Promise<void> {
  const stale = stalePartsOf(ROOT).filter((part) => parts.includes(part));
  if (stale.length === 0) return;
  log(`Preparo l’applicazione (${stale.join(', ')}): qualche secondo, solo quando il codice cambia …`);
  await runStep({
    script: join(ROOT, 'tools/build/build.ts'),
    args: stale,
    env: { ...process.env, NODE_ENV: 'production' },
    doing: 'costruire l’applicazione',
    stop,
  });
}
