import { readStartSettings } from '../start/settings.ts';
import { runUntilStopped, say } from '../start/run-until-stopped.ts';
import { Session } from '../start/session.ts';

let session: Session | undefined;

await runUntilStopped(
  async (stop) => {
    session = new Session(readStartSettings(process.env), stop, say);
    await session.run();
  },
  async () => session?.close(),
);
