import { runUntilStopped, say } from '../start/run-until-stopped.ts';
import { readStartSettings } from '../start/settings.ts';
import { DevSession } from '../start/dev-session.ts';

let session: DevSession | undefined;

await runUntilStopped(
  async (stop) => {
    session = new DevSession(readStartSettings(process.env), stop, say);
    await session.run();
  },
  async () => session?.close(),
);
