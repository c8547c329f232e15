import { HttpClient } from '../fault/http-client.ts';
import { type JourneyPlan, type Sample, walk } from './journey.ts';

/** What the driver is told: who walks, how many at a time. */
export interface Drive {
  readonly plans: readonly JourneyPlan[];
  readonly atATime: number;
  readonly origin: string;
}

export interface Driven {
  readonly samples: readonly Sample[];
  readonly problems: readonly string[];
  readonly seconds: number;
  /** CPU seconds of the driver itself: it shares the machine with what it measures. */
  readonly driverCpu: number;
}

/** A process of its own, so that the driver's work is not counted as the server's. */
process.once('message', (drive: Drive) => {
  void run(drive).then((driven) => process.send?.(driven, () => process.exit(0)));
});

async function run({ plans, atATime, origin }: Drive): Promise<Driven> {
  const samples: Sample[] = [];
  const problems: string[] = [];
  const waiting = [...plans];
  const began = performance.now();
  const person = async (): Promise<void> => {
    for (let plan = waiting.shift(); plan; plan = waiting.shift()) {
      const client = new HttpClient({ origin, sockets: 4 });
      await walk(client, plan, samples).catch((error: unknown) => problems.push(String(error)));
      client.close();
    }
  };
  await Promise.all(Array.from({ length: atATime }, person));
  const { user, system } = process.cpuUsage();
  return { samples, problems, seconds: (performance.now() - began) / 1000, driverCpu: (user + system) / 1e6 };
}
