import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Delete, Get, Module, Post } from '@nestjs/common';
import { freeText, PAGE_ADDRESSES } from '@lumit/shared';
import { z } from 'zod';
import { Body } from '@nestjs/common';
import { Access, Answers } from '../index';
import { startTestApp, type TestApp } from '../testing/index';

const Words = z.strictObject({ reason: freeText({ max: 100, min: 3 }), page: z.int().min(1).optional() });

@Controller('api/doors')
@Access('public')
class DoorsController {
  @Get()
  @Answers(z.object({ open: z.boolean() }))
  show() {
    return { open: true };
  }
  @Post('close')
  @Answers(z.object({ open: z.boolean() }))
  close() {
    return { open: false };
  }
  @Delete('close')
  @Answers(z.object({ open: z.boolean() }))
  open() {
    return { open: true };
  }
  @Post('say')
  @Answers(Words)
  say(@Body({ schema: Words }) words: z.infer<typeof Words>) {
    return words;
  }
}
@Module({ controllers: [DoorsController] })
class DoorsModule {}

const ENGLISH =
  /\b(not found|bad request|error|invalid|client|exceeded|unsupported|route|must|string|expected)\b/i;

describe('what the server refuses', () => {
  let test: TestApp;
  beforeAll(async () => {
    const webDir = await mkdtemp(join(tmpdir(), 'lumit-web-'));
    await mkdir(join(webDir, 'assets'));
    await writeFile(join(webDir, 'index.html'), '<!doctype html><title>LUMIT</title>');
    test = await startTestApp({ modules: [DoorsModule], env: { WEB_DIR: webDir } });
  });
  afterAll(() => test.close());

  const isProblem = (body: string, headers: Record<string, unknown>, status: number) => {
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    const problem = JSON.parse(body) as { status: number; title: string; detail: string; requestId: string };
    expect(problem.status).toBe(status);
    expect(problem.requestId).not.toBe('');
    expect(`${problem.title} ${problem.detail}`).not.toMatch(ENGLISH);
    return problem;
  };
  const send = (
    method: string,
    url: string,
    headers: Record<string, string> = {},
    payload?: string | Buffer,
  ) =>
    test.app.inject({
      method: method as 'GET',
      url,
      headers: { origin: test.config.origin, ...headers },
      ...(payload !== undefined && { payload }),
    });
  const say = (payload: string | Buffer, type = 'application/json') =>
    send('POST', '/api/doors/say', { 'content-type': type }, payload);

  it.each(['/api/doors/%', '/api/doors/%E0%A4', '/%zz', '/corso/%c3%28'])(
    '%s: a percent sign that begins nothing is 400',
    async (url) => {
      const reply = await send('GET', url);
      isProblem(reply.payload, reply.headers, 400);
    },
  );

  it('an address too long for any route is not found, not 414 in English', async () => {
    const reply = await send('GET', `/api/doors/${'x'.repeat(3_000)}`);
    isProblem(reply.payload, reply.headers, 404);
  });

  it.each(['PROPFIND', 'LOCK', 'REPORT', 'QUERY'])('the method %s is refused', async (method) => {
    const reply = await send(method, '/api/doors');
    isProblem(reply.payload, reply.headers, method === 'QUERY' ? 400 : 404);
  });

  it('a body that cannot be read is a problem also at an address that is none', async () => {
    for (const [type, body, status] of [
      ['text/plain', 'a=b', 415],
      ['application/json', '{', 400],
    ] as const) {
      const reply = await send('POST', '/api/nothing', { 'content-type': type }, body);
      isProblem(reply.payload, reply.headers, status);
    }
  });

  it.each([
    ['charset=utf-16', 'application/json; charset=utf-16', 415],
    ['charset="iso-8859-1"', 'application/json;charset="iso-8859-1"', 415],
    ['charset=UTF-8', 'application/json; charset=UTF-8', 200],
    ['no charset', 'application/json', 200],
  ])('a body with %s', async (_, type, status) => {
    const reply = await say('{"reason":"perché sì"}', type);
    expect(reply.statusCode).toBe(status);
    if (status !== 200) isProblem(reply.payload, reply.headers, status);
  });

  it.each([
    ['the same name twice', '{"reason":"uno","reason":"due"}', /"reason" compare due volte/],
    [
      'the same name twice, once in disguise',
      '{"reason":"uno","re\\u0061son":"due"}',
      /"reason" compare due volte/,
    ],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0x22, 0x7d]), /UTF-8/],
  ])('a body with %s is not readable', async (_, body, detail) => {
    const reply = await say(body);
    expect(isProblem(reply.payload, reply.headers, 400).detail).toMatch(detail);
  });

  it.each([
    ['{"reason":"\\u0000abc"}', 'motivo: contiene caratteri che non si possono salvare'],
    ['{"reason":"abc\\ud800"}', 'motivo: contiene caratteri che non si possono salvare'],
    ['{"reason":"\\u200b\\u200b\\u200b"}', 'motivo: scrivi almeno 3 caratteri'],
    ['{"reason":7}', 'motivo: deve essere un testo'],
    ['{}', 'motivo: manca'],
    ['{"reason":"abc","page":1.5}', 'pagina: deve essere un numero intero'],
    ['{"reason":"abc","score":1}', 'campo "score": non è un campo previsto'],
    ['[]', 'richiesta: deve essere un gruppo di campi'],
  ])('%s is told in words that name the field', async (body, words) => {
    const reply = await say(body);
    expect(isProblem(reply.payload, reply.headers, 422).detail).toContain(words);
  });

  it('B-828: a route without a body refuses one that says something', async () => {
    const close = (payload?: string, method = 'POST') =>
      send(
        method,
        '/api/doors/close',
        payload === undefined ? {} : { 'content-type': 'application/json' },
        payload,
      );
    for (const [method, body] of [
      ['POST', '{"reason":"fretta"}'],
      ['DELETE', '{"reason":"fretta"}'],
    ]) {
      const reply = await close(body, method);
      expect(isProblem(reply.payload, reply.headers, 422).detail).toBe('motivo: non è un campo previsto');
    }
    for (const body of ['[]', '"x"', '7'])
      isProblem((await close(body)).payload, (await close(body)).headers, 422);
    for (const body of [undefined, '{}', 'null']) expect((await close(body)).statusCode).toBe(200);
  });

  describe('addresses', () => {
    const page = { accept: 'text/html,application/xhtml+xml' };

    it('of pages are answered with the app and 200', async () => {
      for (const address of PAGE_ADDRESSES) {
        const reply = await send('GET', `/${address.replaceAll(/:\w+/g, 'x1')}`, page);
        expect([address, reply.statusCode, reply.payload]).toEqual([
          address,
          200,
          expect.stringContaining('LUMIT'),
        ]);
      }
    });

    it.each(['/health', '/niente', '/corso/1.1/2', '/admin'])(
      '%s is 404: with the app for a browser, as a problem for a program',
      async (url) => {
        const forPeople = await send('GET', url, page);
        expect([forPeople.statusCode, forPeople.payload]).toEqual([404, expect.stringContaining('LUMIT')]);
        const forPrograms = await send('GET', url);
        isProblem(forPrograms.payload, forPrograms.headers, 404);
      },
    );

    it.each([
      '/.well-known/security.txt',
      '/.well-known/change-password',
      '/.env',
      '/wp-login.php',
      '/api/nothing',
    ])('%s is never a page', async (url) => {
      const reply = await send('GET', url, page);
      isProblem(reply.payload, reply.headers, 404);
    });
  });

  describe('what is no HTTP', () => {
    let port: number;
    beforeAll(async () => {
      await test.app.listen(0, '127.0.0.1');
      port = (test.app.getHttpServer().address() as { port: number }).port;
    });

    /** Sends bytes as they are; answers what came back until the server closed. */
    const raw = (text: string) =>
      new Promise<{ status: number; headers: Record<string, string>; body: string }>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(text));
        let got = '';
        socket.setEncoding('utf8').on('data', (chunk: string) => (got += chunk));
        socket.on('error', reject).on('close', () => {
          const [head = '', body = ''] = got.split('\r\n\r\n');
          const [status = '', ...lines] = head.split('\r\n');
          const headers = lines.map((line) => line.split(': ') as [string, string]);
          resolve({ status: Number(status.split(' ')[1]), headers: Object.fromEntries(headers), body });
        });
      });

    it.each([
      ['an unknown method', 'ABBRACCIA /api/doors HTTP/1.1\r\nhost: x\r\n\r\n', 400],
      [
        'headers of 20 kB',
        `GET /api/doors HTTP/1.1\r\nhost: x\r\ncookie: ${'x'.repeat(20_000)}\r\n\r\n`,
        431,
      ],
      ['no host', 'GET /api/doors HTTP/1.1\r\nconnection: close\r\n\r\n', 400],
      [
        'a length that is none',
        'POST /api/doors/close HTTP/1.1\r\nhost: x\r\ncontent-length: xx\r\n\r\n',
        400,
      ],
    ])('%s', async (_, text, status) => {
      const { headers, body, ...reply } = await raw(text);
      expect(reply.status).toBe(status);
      isProblem(body, headers, status);
    });
  });
});
