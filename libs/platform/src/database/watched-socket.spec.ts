import { once } from 'node:events';
import type { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { watchedSocket } from './watched-socket';

const SILENCE_MS = 100;
/** Answers from a thread of its own, so also while this one stands still, and says when it has; `wait` gets no answer. */
const SERVER = `
  const { createServer } = require('node:net');
  const { parentPort, workerData: answered } = require('node:worker_threads');
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.on('data', (text) => { 
      if (String(text) === 'wait') return;
      socket.write('answer', () => { Atomics.store(answered, 0, 1); Atomics.notify(answered, 0); });
    });
  });
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;

let answered: Int32Array<SharedArrayBuffer>;
let server: Worker;
let socket: Socket;
beforeEach(async () => {
  answered = new Int32Array(new SharedArrayBuffer(4));
  server = new Worker(SERVER, { eval: true, workerData: answered });
  const [port] = (await once(server, 'message')) as [number];
  socket = watchedSocket(SILENCE_MS).connect(port, '127.0.0.1');
  await once(socket, 'connect');
});
afterEach(async () => {
  socket.destroy();
  await server.terminate();
});

const standStill = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

describe('a connection to the database', () => {
  it('P-55 is cut when what was asked has no answer for so long', async () => {
    socket.write('wait');
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toMatch(/not answered in time/);
  });

  it('P-55 is not cut by a process that stood still itself while the answer came', async () => {
    socket.write('ask');
    // Written to the kernel before this thread stops.
    await new Promise((resolve) => setImmediate(resolve));
    Atomics.wait(answered, 0, 0);
    standStill(2 * SILENCE_MS);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(String(answer)).toBe('answer');
    expect(socket.destroyed).toBe(false);
  });

  it('may rest for as long as nothing was asked', async () => {
    socket.write('ask');
    await once(socket, 'data');
    await once(socket, 'timeout');
    await new Promise((resolve) => setImmediate(resolve));
    expect(socket.destroyed).toBe(false);
  });
});
