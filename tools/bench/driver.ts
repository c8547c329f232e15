/** A process of its own, so that its work is not counted as the server's: people come by IPC, timings go back. */
import { travel, type Person, type Site, type Timing } from './journey.ts';

export interface Order {
  readonly site: Site;
  readonly people: readonly Person[];
  readonly atOnce: number;
}

export interface Ride {
  readonly timings: readonly Timing[];
  /** From the first request to the last answer, in milliseconds. */
  readonly lasted: number;
  /** CPU seconds of this process meanwhile. */
  readonly cpu: number;
}

async function drive({ site, people, atOnce }: Order): Promise<Ride> {
  const timings: Timing[] = [];
  const waiting = people.values();
  const began = performance.now();
  const before = process.cpuUsage();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const person of waiting) await travel(site, person, (timing) => timings.push(timing));
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return { timings, lasted: performance.now() - began, cpu: (user + system) / 1e6 };
}

process.on('message', (order) => {
  void drive(order as Order).then((ride) => process.send?.(ride));
});
