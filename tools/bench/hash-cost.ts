import { hash, verify } from '@node-rs/argon2';
import { round } from './summary.ts';

const TIMES = 20;

/** Milliseconds of CPU to verify one password with the cost that `libs/accounts` uses (argon2id, 46 MiB, one pass). */
export async function hashMilliseconds(): Promise<number> {
  const stored = await hash('una frase di prova', {
    algorithm: 2,
    memoryCost: 47_104,
    timeCost: 1,
    parallelism: 1,
  });
  const before = process.cpuUsage();
  for (let i = 0; i < TIMES; i += 1) await verify(stored, 'una frase di prova');
  const { user, system } = process.cpuUsage(before);
  return round((user + system) / 1000 / TIMES);
}
