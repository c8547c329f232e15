import { appendFileSync } from 'node:fs';

const stop = (why) => {
  appendFileSync(process.env.STAND_IN_DIARY, `worker ended by ${why}\n`);
  process.exit(0);
};
process.on('SIGTERM', () => stop('SIGTERM'));
process.on('disconnect', () => stop('disconnect'));
// A worker that is busy does not notice that its parent is gone: the next start must find it.
if (process.env.STAND_IN_DEAF) process.removeAllListeners('disconnect');
setInterval(() => undefined, 1000);
process.send?.({ ready: true });
