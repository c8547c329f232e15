import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';

type Mode = 'pass' | 'black-hole' | 'cut-reply';
type Pair = [Socket, Socket];

/** A TCP line that can be made bad: slow, silent, reset, or cut just when the answer comes back. */
export class Proxy {
  #server: Server;
  #pairs = new Set<Pair>();
  #dead = new WeakSet<Pair>();
  #mode: Mode = 'pass';
  #delay = 0;
  /** Replies thrown away by `cutReplies`. */
  cut = 0;

  private constructor(target: { host: string; port: number }) {
    this.#server = createServer((near) => this.#join(near, connect(target)));
  }

  /** Listens on a free loopback port and passes everything on to `target`. */
  static async to(target: { host: string; port: number }): Promise<Proxy> {
    const proxy = new Proxy(target);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The same address through this line. */
  through(url: string): string {
    const changed = new URL(url);
    changed.host = `127.0.0.1:${this.port}`;
    return changed.toString().replace(/\/$/, '');
  }

  /** Every packet takes this long, each way. */
  slow(milliseconds: number): void {
    this.#delay = milliseconds;
  }

  /** Half-open: connections stay, new ones are taken, nothing goes through any more. */
  blackHole(): void {
    this.#mode = 'black-hole';
  }

  /** Requests go through; the first bytes of each answer are thrown away and the connection reset. */
  cutReplies(): void {
    this.#mode = 'cut-reply';
  }

  /** Resets every connection there is. */
  reset(): void {
    for (const [near, far] of this.#pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
  }

  /** As good as new for new connections. Those that were silent stay so: nobody tells a program that its line is dead. */
  heal(): void {
    if (this.#mode === 'black-hole') for (const pair of this.#pairs) this.#dead.add(pair);
    this.#mode = 'pass';
    this.#delay = 0;
  }

  async close(): Promise<void> {
    this.reset();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(near: Socket, far: Socket): void {
    const pair: Pair = [near, far];
    this.#pairs.add(pair);
    const end = () => {
      this.#pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of pair) socket.setNoDelay(true).on('error', end).on('close', end);
    near.on('data', (bytes) => this.#pass(bytes, far, pair));
    far.on('data', (bytes) => {
      if (this.#mode !== 'cut-reply') return this.#pass(bytes, near, pair);
      this.cut += 1;
      near.resetAndDestroy();
      end();
    });
  }

  #pass(bytes: Buffer, to: Socket, pair: Pair): void {
    const write = () => {
      if (this.#mode !== 'black-hole' && !this.#dead.has(pair) && to.writable) to.write(bytes);
    };
    if (this.#delay > 0) setTimeout(write, this.#delay);
    else write();
  }
}
