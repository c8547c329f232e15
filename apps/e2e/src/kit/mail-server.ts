import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server in a process of its own: tells its port, then each message with those it is for. See mail-catcher. */
const server = new SMTPServer({
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, { envelope }, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      const raw = Buffer.concat(parts).toString('latin1');
      process.send?.({ to: envelope.rcptTo.map(({ address }) => address), raw });
      done();
    });
  },
});
server.listen(0, '127.0.0.1');
server.server.once('listening', () =>
  process.send?.({ port: (server.server.address() as AddressInfo).port }),
);
// With the process that asked for it gone, nobody wants the mail.
process.once('disconnect', () => process.exit(0));
