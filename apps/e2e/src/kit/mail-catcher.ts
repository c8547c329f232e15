import { fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';

/** A mail server that keeps what it is sent, each message as it travelled. */
export interface MailCatcher {
  readonly url: string;
  /** The first message to this address with these words in it, of those that nobody took yet; waits until there is one. */
  take(address: string, words: string): Promise<string>;
  stop(): Promise<void>;
}

type Told = { readonly port: number } | { readonly to: readonly string[]; readonly raw: string };

export async function startMailCatcher(): Promise<MailCatcher> {
  const waiting: Array<{ to: string; text: string }> = [];
  const arrivals = new EventEmitter();
  const child = fork(join(import.meta.dirname, 'mail-server.ts'), {
    env: { PATH: process.env['PATH'] },
    execArgv: [],
  });
  const [first] = (await once(child, 'message')) as [Told];
  if (!('port' in first)) throw new Error('The mail server told no port');
  child.on('message', (told: Told) => {
    if (!('raw' in told)) return;
    const text = unfolded(told.raw);
    for (const to of told.to) waiting.push({ to, text });
    arrivals.emit('mail');
  });
  return {
    url: `smtp://127.0.0.1:${first.port}`,
    async take(address, words) {
      for (;;) {
        const at = waiting.findIndex(({ to, text }) => to === address && text.includes(words));
        if (at >= 0) return waiting.splice(at, 1)[0]?.text ?? '';
        await once(arrivals, 'mail');
      }
    },
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
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
