import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is sent, each message as it travelled. */
export interface MailCatcher {
  readonly url: string;
  /** The first message to this address with these words in it, of those that nobody took yet; waits until there is one. */
  take(address: string, words: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startMailCatcher(): Promise<MailCatcher> {
  const waiting: Array<{ to: string; text: string }> = [];
  const arrivals = new EventEmitter();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const text = unfolded(Buffer.concat(parts).toString('latin1'));
        for (const { address } of envelope.rcptTo) waiting.push({ to: address, text });
        arrivals.emit('mail');
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    async take(address, words) {
      for (;;) {
        const at = waiting.findIndex(({ to, text }) => to === address && text.includes(words));
        if (at >= 0) return waiting.splice(at, 1)[0]?.text ?? '';
        await once(arrivals, 'mail');
      }
    },
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

/** Quoted-printable as people read it (RFC 2045, 6.7). */
const unfolded = (raw: string) =>
  Buffer.from(
    raw
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8');
