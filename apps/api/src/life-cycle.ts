import type { INestApplicationContext } from '@nestjs/common';

const LONGEST_STOP_MS = 10_000;

/**
 * Stops in order on SIGTERM, SIGINT and when the process that started this one is gone: no new requests, the open ones
 * end, then jobs, then the pool. A stop that hangs is cut after ten seconds.
 */
export function stopInOrder(app: INestApplicationContext): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.send) process.on('disconnect', stop);
}
