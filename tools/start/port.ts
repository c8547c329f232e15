import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { freePort, StartProblem } from '../postgres/index.ts';

/** A free port for the API: the wanted one; a taken default moves on, a taken choice is an error. */
export async function choosePort(
  wanted: number,
  explicit: boolean,
  log: (line: string) => void,
): Promise<number> {
  if (wanted === 0) return await freePort();
  if (await isFree(wanted)) return wanted;
  if (!explicit) {
    const port = await freePort(await firstFreeAfter(wanted));
    log(`La porta ${wanted} è occupata (${describeHolder(wanted)}): uso la ${port}.`);
    return port;
  }
  throw new StartProblem(
    `La porta ${wanted} è occupata: ${describeHolder(wanted)}.\n` +
      `Ferma quel programma, oppure scegli un’altra porta: PORT=${await firstFreeAfter(wanted)} npm start`,
  );
}

async function isFree(port: number): Promise<boolean> {
  return (await freePort(port)) === port;
}

async function firstFreeAfter(port: number): Promise<number> {
  for (let next = port + 1; next <= Math.min(port + 20, 65535); next++) if (await isFree(next)) return next;
  return await freePort();
}

function describeHolder(port: number): string {
  const pid = findListener(port);
  if (pid === undefined)
    return `forse un altro LUMIT o un programma di un altro utente; \`ss -ltnp | grep :${port}\` dice quale`;
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  return `la tiene il processo ${pid}, ${command.slice(0, 80)}`;
}

/** The process that listens on this port, as far as we may look. */
function findListener(port: number): number | undefined {
  try {
    const sockets = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) =>
      listeningSockets(readFileSync(table, 'utf8'), port),
    );
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .find((pid) => openSockets(pid).some((inode) => sockets.includes(inode)));
  } catch {
    return undefined;
  }
}

/** Inodes of the sockets that listen on `port`, from the text of /proc/net/tcp. */
export function listeningSockets(table: string, port: number): string[] {
  const LISTEN = '0A';
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return table
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(suffix) && fields[3] === LISTEN)
    .map((fields) => fields[9] ?? '');
}

function openSockets(pid: number): string[] {
  try {
    const folder = `/proc/${pid}/fd`;
    return readdirSync(folder).flatMap((fd) => {
      const target = readlinkSync(`${folder}/${fd}`);
      return target.startsWith('socket:[') ? [target.slice(8, -1)] : [];
    });
  } catch {
    return [];
  }
}
