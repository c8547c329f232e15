import { readFileSync } from 'node:fs';
import { childrenOf } from '../postgres/processes.ts';

/** Linux counts the CPU of processes in hundredths of a second (sysconf CLK_TCK), whatever its own timer. */
const TICKS_PER_SECOND = 100;

function ticksOf(pid: number, withEndedChildren: boolean): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return user + system + (withEndedChildren ? endedUser + endedSystem : 0);
  } catch {
    return 0;
  }
}

/** CPU seconds of these processes since they began, all their threads together. */
export function cpuSeconds(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + ticksOf(pid, false), 0) / TICKS_PER_SECOND;
}

/** CPU seconds of PostgreSQL: the postmaster, its children, and those of its children that have ended. */
export function databaseCpuSeconds(postmaster: number): number {
  const children = childrenOf(postmaster).reduce((sum, pid) => sum + ticksOf(pid, true), 0);
  return (ticksOf(postmaster, true) + children) / TICKS_PER_SECOND;
}

/** Resident memory now and at its highest, in MB. */
export function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024);
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

/** Proportional memory of PostgreSQL and its children in MB: shared pages count once. */
export function databaseMemory(postmaster: number): number {
  const kilobytes = [postmaster, ...childrenOf(postmaster)].map((pid) => {
    try {
      return Number(/Pss:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]);
    } catch {
      return 0;
    }
  });
  return Math.round(kilobytes.reduce((sum, one) => sum + one, 0) / 1024);
}
