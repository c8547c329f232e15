import { StopSign } from '@lumit/platform';
import type { INestApplicationContext } from '@nestjs/common';

const LONGEST_STOP_MS = 9_500;
/** Long enough for busy connections to be answered once more and end, and for a proxy to notice. */
const LAST_ANSWERS_MS = 1_000;

/**
 * Stops in order on SIGTERM, SIGINT and when the process that started this one is gone: for a second everybody is still
 * answered and told to go elsewhere, then no new requests, the open ones end, then jobs, then the pool. A stop that hangs
 * is cut after ten seconds.
 */
export function stopInOrder(app: INestApplicationContext): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    app.get(StopSign).raise();
    const lastAnswers = 'listen' in app ? LAST_ANSWERS_MS : 0;
    setTimeout(() => {
      app.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    }, lastAnswers);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.send) process.on('disconnect', stop);
}
