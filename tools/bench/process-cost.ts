import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks of /proc, fixed on Linux (USER_HZ). */
const TICKS_PER_SECOND = 100;

interface Stat {
  readonly parent: number;
  readonly ticks: number;
}

/** CPU seconds (user and system) that a process and its children, living and reaped, have used so far. */
export function cpuSeconds(pid: number): number {
  const stats = new Map<number, Stat>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readStat(Number(name));
    if (stat) stats.set(Number(name), stat);
  }
  const ticksOf = (one: number): number => {
    const children = [...stats].filter(([, { parent }]) => parent === one).map(([child]) => child);
    return (stats.get(one)?.ticks ?? 0) + children.reduce((sum, child) => sum + ticksOf(child), 0);
  };
  return ticksOf(pid) / TICKS_PER_SECOND;
}

/** Fields of /proc/PID/stat behind the name in brackets, which may hold spaces: see proc(5). */
function readStat(pid: number): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [utime, stime, cutime, cstime] = [11, 12, 13, 14].map((place) => Number(fields[place]));
    return { parent: Number(fields[1]), ticks: (utime ?? 0) + (stime ?? 0) + (cutime ?? 0) + (cstime ?? 0) };
  } catch {
    return undefined;
  }
}

/** Resident memory in MiB. */
export function residentMiB(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(found?.[1] ?? 0) / 1024);
}
