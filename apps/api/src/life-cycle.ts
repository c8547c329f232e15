import { StopSign } from '@lumit/platform';
import type { INestApplicationContext } from '@nestjs/common';

const LONGEST_STOP_MS = 9_500;
/** Long enough for busy connections to be answered once more and end, and for a proxy to notice. */
const QUIET_TURNS = 10;
const TURN_MS = 100;
/** Whoever goes on sending to a process that is leaving is cut off after this. */
const LAST_ANSWERS_MS = 4_000;

/**
 * Stops in order on SIGTERM, SIGINT and when the process that started this one is gone: everybody is still answered and
 * told to go elsewhere until nobody came for a second, at most four; then no new requests, the open ones end, then jobs, then the pool. A stop that hangs
 * is cut after ten seconds.
 */
export function stopInOrder(app: INestApplicationContext): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    app.get(StopSign).raise();
    const close = () =>
      void app.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    if ('listen' in app) whenQuiet(app.get(StopSign), close);
    else close();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (process.send) process.on('disconnect', stop);
}

/**
 * A connection that the system has accepted and this process has not is reset when the door is shut, so turns of the event loop
 * are counted, not time alone: each looks at the door once, however slow the machine is.
 */
function whenQuiet(sign: StopSign, then: () => void): void {
  const began = performance.now();
  let seen = sign.arrivals;
  let quiet = 0;
  const turns = setInterval(() => {
    quiet = sign.arrivals === seen ? quiet + 1 : 0;
    seen = sign.arrivals;
    if (quiet < QUIET_TURNS && performance.now() - began < LAST_ANSWERS_MS) return;
    clearInterval(turns);
    then();
  }, TURN_MS);
}
