import { Socket } from 'node:net';

/**
 * A connection to PostgreSQL that does not wait for ever: when a request of ours has had no byte of an answer for so long,
 * the line is half-open (a cable pulled, a firewall that forgot us) and is cut, so that the pool makes a new one (P-55).
 * `statement_timeout` cannot help there: it is the server that counts it. Under TLS the socket never seems to wait.
 */
export function watchedSocket(longestSilenceMs: number): Socket {
  const socket = new Socket();
  let sentWhenHeard = 0;
  socket.on('data', () => (sentWhenHeard = socket.bytesWritten));
  const cutIfSilent = () => {
    if (socket.bytesWritten > sentWhenHeard)
      socket.destroy(new Error('Connection terminated: PostgreSQL has not answered in time'));
  };
  // A process that stood still itself (a busy machine, a long computation) finds its timers due before it reads what came meanwhile.
  socket.on('timeout', () => setImmediate(cutIfSilent));
  return socket.setTimeout(longestSilenceMs);
}
