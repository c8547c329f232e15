import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** What stands before the application in an office: it ends TLS, and says who called (`x-forwarded-for`). */
export interface TlsProxy {
  readonly url: string;
  /** Where the application is, once it is there: `http://127.0.0.1:…`. */
  pointAt(application: string): void;
  stop(): Promise<void>;
}

/** On an address of its own, with a certificate that nobody vouches for. */
export async function startTlsProxy(): Promise<TlsProxy> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  let application = '';
  const server = createServer({ key, cert }, (asked, reply) => {
    const forwarded = { 'x-forwarded-for': asked.socket.remoteAddress, 'x-forwarded-proto': 'https' };
    const call = request(
      new URL(asked.url ?? '/', application),
      { method: asked.method, headers: { ...asked.headers, ...forwarded } },
      (answer) => {
        reply.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(reply);
      },
    );
    call.once('error', () => reply.destroy());
    reply.once('close', () => call.destroy());
    asked.pipe(call);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}`,
    pointAt: (address) => (application = address),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
