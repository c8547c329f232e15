import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { StartProblem } from './start-problem.ts';

/** Who runs the database server. PostgreSQL refuses to run as root, so root lends it an unprivileged user. */
export interface ServerUser {
  uid: number;
  gid: number;
}

const PREFERRED = ['postgres', 'nobody'];

/** The user to run the server as, from the text of /etc/passwd; undefined when none is fit. */
export function chooseServerUser(passwd: string): ServerUser | undefined {
  const users = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4 && Number(fields[2]) > 0)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const found = PREFERRED.map((name) => users.find((user) => user.name === name)).find(Boolean);
  return found && { uid: found.uid, gid: found.gid };
}

/**
 * Undefined: run as we are. `existing` is a database folder already there: its owner goes on owning it.
 */
export function serverUser(existing?: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = existing ? statSync(existing, { throwIfNoEntry: false }) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = chooseServerUser(readFileSync('/etc/passwd', 'utf8'));
  if (user) return user;
  throw new StartProblem(
    'PostgreSQL non può girare come root e in /etc/passwd non c’è un utente adatto (postgres o nobody).\n' +
      'Avvia LUMIT con un utente normale, oppure indica un database con DATABASE_URL.',
  );
}

/** Asks the kernel, not the mode bits: access lists and mounts count too. */
export function canEnter(folder: string, user: ServerUser | undefined): boolean {
  if (!user) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
}
