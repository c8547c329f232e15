import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { lockFolder, lockHolder } from './folder-lock.ts';
import { identify, type ProcessId } from './processes.ts';

/** Long enough to look at the lock more than once on a quiet machine; on a busy one it is looked at less. */
const SOME_LOOKS_MS = 300;

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lumit-lock-'));
  file = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function aDeadProcess(): Promise<ProcessId> {
  const child = spawn('sleep', ['60']);
  const known = identify(child.pid ?? 0);
  child.kill('SIGKILL');
  await once(child, 'exit');
  if (!known) throw new Error('no /proc here');
  return known;
}

describe('the lock of a data folder', () => {
  it('refuses a second holder, naming the first one’s pid, and is free after the release', async () => {
    const release = await lockFolder(file, folder);
    expect(lockHolder(file)?.pid).toBe(process.pid);
    await expect(lockFolder(file, folder)).rejects.toThrow(
      `già in uso: LUMIT gira con il processo ${process.pid}`,
    );
    release();
    expect(existsSync(file)).toBe(false);
    (await lockFolder(file, folder))();
  });

  it('is taken over from a process that was killed', async () => {
    writeFileSync(file, JSON.stringify({ ...(await aDeadProcess()), token: 'old', dependsOn: [] }));
    expect(lockHolder(file)).toBeUndefined();
    const release = await lockFolder(file, folder);
    expect(lockHolder(file)?.pid).toBe(process.pid);
    release();
  });

  it('is taken over when the kernel has given the old pid to another program', async () => {
    writeFileSync(file, JSON.stringify({ pid: process.ppid, startedAt: '1', token: 'old', dependsOn: [] }));
    (await lockFolder(file, folder))();
  });

  it('is taken over when its text is damaged', async () => {
    writeFileSync(file, '{"pid":');
    (await lockFolder(file, folder))();
  });

  it('waits for a holder that is about to stop because its npm was killed', async () => {
    const leaving = spawn('cat');
    const holder = identify(leaving.pid ?? 0);
    writeFileSync(file, JSON.stringify({ ...holder, token: 'old', dependsOn: [await aDeadProcess()] }));
    let isTaken = false;
    const taking = lockFolder(file, folder).then((release) => {
      isTaken = true;
      return release;
    });
    await setTimeout(SOME_LOOKS_MS);
    expect(isTaken).toBe(false);
    leaving.stdin.end();
    (await taking)();
  });

  it('has one winner when many come at once to a stale lock', async () => {
    writeFileSync(file, JSON.stringify({ ...(await aDeadProcess()), token: 'old', dependsOn: [] }));
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(file, folder)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
