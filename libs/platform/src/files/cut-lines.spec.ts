import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { Agent, type ClientRequest, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { PART_SIZE } from '@lumit/shared';
import { sessionCookie } from '../access/session-cookie';
import { startTestApp, type TestApp } from '../testing/index';
import { aPdf, BYTES, PeopleByName } from './files.testing';

let test: TestApp;
let port: number;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
beforeAll(async () => {
  test = await startTestApp({ modules: [PeopleByName] });
  await test.app.listen(0, '127.0.0.1');
  port = (test.app.getHttpServer().address() as AddressInfo).port;
});
afterAll(async () => {
  agent.destroy();
  await test.close();
});

const personId = randomUUID();
const begin = async (size: number) =>
  ((await test.withCookie(personId).post('/api/uploads', { name: 'a.pdf', size })).body as { id: string }).id;
const receivedOf = async (id: string) =>
  ((await test.withCookie(personId).get(`/api/uploads/${id}`)).body as { received: number }).received;

/** A part over a real connection. */
function part(id: string, headers: Record<string, string | number>): ClientRequest {
  const cookie = `${sessionCookie(test.config).name}=${personId}`;
  const path = `/api/uploads/${id}/parts/0`;
  const from = { origin: test.config.origin, 'sec-fetch-site': 'same-origin', cookie };
  return request({
    agent,
    port,
    host: '127.0.0.1',
    method: 'PUT',
    path,
    headers: { ...BYTES, ...from, ...headers },
  });
}
const answerOf = (sent: ClientRequest) =>
  new Promise<{ status: number | undefined; reused: boolean }>((resolve, reject) => {
    sent.on('response', (reply) => {
      reply.resume();
      reply.on('end', () => resolve({ status: reply.statusCode, reused: sent.reusedSocket }));
    });
    sent.on('error', reject);
  });

describe('over a real connection', () => {
  it('B-508: a part cut at 99 % leaves nothing, and is sent again', async () => {
    const bytes = aPdf(PART_SIZE.atMost);
    const id = await begin(bytes.length);
    const sent = part(id, { 'content-length': bytes.length });
    const cut = answerOf(sent).catch((error: unknown) => error);
    const incoming = join(test.dataDir, 'files/incoming');
    sent.write(bytes.subarray(0, bytes.length - 10_000));
    while ((await readdir(incoming).catch(() => [])).length === 0) await new Promise(setImmediate);
    sent.destroy();
    await cut;
    while ((await readdir(incoming)).length > 0) await new Promise(setImmediate);
    expect(await receivedOf(id)).toBe(0);
    const again = part(id, { 'content-length': bytes.length });
    again.end(bytes);
    expect((await answerOf(again)).status).toBe(200);
  });

  it('B-503: a part that is too large, told or not, is answered, and the connection serves again', async () => {
    const id = await begin(3_000_000);
    const tooLarge = aPdf(PART_SIZE.atMost + 400_000);
    const ways: Record<string, string | number>[] = [
      { 'content-length': tooLarge.length },
      { 'transfer-encoding': 'chunked' },
    ];
    for (const headers of ways) {
      const sent = part(id, headers);
      sent.end(tooLarge);
      expect([413, 422]).toContain((await answerOf(sent)).status);
    }
    const right = part(id, { 'content-length': PART_SIZE.atMost });
    right.end(aPdf(PART_SIZE.atMost));
    expect(await answerOf(right)).toEqual({ status: 200, reused: true });
    expect(await receivedOf(id)).toBe(PART_SIZE.atMost);
  });
});
