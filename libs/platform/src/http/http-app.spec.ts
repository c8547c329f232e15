import { Access, Answers, AppError } from '../index';
import { startTestApp, type TestApp } from '../testing/index';
import { Body, Controller, Get, Module, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { SessionReader } from '../access/actor';
import { DEEPEST_BODY } from './json-body';

const Note = z.strictObject({ text: z.string().max(100), tags: z.array(z.string()).max(5).optional() });

@Controller('api/notes')
@Access('public')
class NotesController {
  @Get()
  @Answers(z.object({ text: z.string() }))
  show() {
    return { text: 'ciao', secret: 'never' };
  }
  @Post()
  @Answers(Note)
  write(@Body({ schema: Note }) note: z.infer<typeof Note>) {
    return note;
  }
  @Get('address')
  @Answers(z.object({ address: z.string() }))
  address(@Req() request: FastifyRequest) {
    return { address: request.ip };
  }
  @Get('defect')
  defect() {
    throw new Error('SELECT secret FROM table');
  }
  @Get('busy')
  busy() {
    throw Object.assign(new Error('could not extend file'), { code: '53100' });
  }
  @Get('late')
  late() {
    throw new AppError('conflict', [{ code: 'notes.changed', params: { by: 'Conti' } }], {
      current: { text: 'nuovo' },
    });
  }
}

@Controller('api/personal')
class PersonalController {
  @Get()
  @Access('see-registers')
  show() {
    return {};
  }
}

class NoSessions extends SessionReader {
  find() {
    return Promise.resolve(undefined);
  }
}
@Module({
  controllers: [NotesController, PersonalController],
  providers: [{ provide: SessionReader, useClass: NoSessions }],
})
class NotesModule {}

@Controller('api/forgotten')
class ForgottenController {
  @Get()
  show() {
    return {};
  }
}
@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

describe('the HTTP application', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp({ modules: [NotesModule] });
  });
  afterAll(() => test.close());

  it('P-30: a route without an access rule stops the start and is named', async () => {
    await expect(startTestApp({ modules: [ForgottenModule] })).rejects.toThrow(
      /GET \/api\/forgotten \(ForgottenController.show\)/,
    );
  });

  it('answers only the keys of the schema', async () => {
    expect((await test.anonymous().get('/api/notes')).body).toEqual({ text: 'ciao' });
  });

  it('B-821, B-828: unreadable, too large, too long, unknown and poisoned bodies are refused in Italian, never with 5xx', async () => {
    const post = (payload: string, headers: Record<string, string> = {}) =>
      test.app.inject({
        method: 'POST',
        url: '/api/notes',
        headers: { origin: test.config.origin, 'content-type': 'application/json', ...headers },
        payload,
      });
    const cases: Array<[string, number]> = [
      ['{"text":', 400],
      ['', 400],
      [`{"text":"${'x'.repeat(1_100_000)}"}`, 413],
      [`{"text":"a","tags":[${'"t",'.repeat(100_000)}"t"]}`, 422],
      [`{"text":"a","tags":${'['.repeat(DEEPEST_BODY)}${']'.repeat(DEEPEST_BODY)}}`, 400],
      [`{"text":"a","tags":${'['.repeat(DEEPEST_BODY - 1)}${']'.repeat(DEEPEST_BODY - 1)}}`, 422],
      [`{"text":"${'[{'.repeat(40)}"}`, 200],
      ['{"text":"a","score":1}', 422],
      ['{"text":"a","__proto__":{"admin":true}}', 400],
      ['[]', 422],
      ['null', 422],
      ['"text"', 422],
    ];
    for (const [payload, status] of cases) {
      const reply = await post(payload);
      expect([payload.slice(0, 30), reply.statusCode]).toEqual([payload.slice(0, 30), status]);
      if (status === 200) continue;
      expect(reply.headers['content-type']).toMatch(/problem\+json/);
      expect(reply.json().title).toEqual(expect.any(String));
    }
    expect((await post('{"text":"a","score":1}')).json().detail).toMatch(/score/);
    expect((await post('text=a', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode).toBe(
      415,
    );
    expect((await post('{"text":"a"}', { 'content-type': 'text/plain' })).statusCode).toBe(415);
  });

  it('B-824, B-825: strange methods and paths are not found', async () => {
    for (const url of [
      '/api/%2e%2e/notes',
      '/api//notes',
      '/api/notes;x',
      '/api/notes/%00',
      '/api/nothing',
    ]) {
      expect([url, (await test.app.inject({ method: 'GET', url })).statusCode]).toEqual([url, 404]);
    }
    expect(
      (await test.app.inject({ method: 'TRACE' as 'GET', url: '/api/notes' })).statusCode,
    ).toBeGreaterThanOrEqual(404);
    const override = await test.app.inject({
      method: 'GET',
      url: '/api/notes',
      headers: { 'x-http-method-override': 'POST' },
    });
    expect(override.json()).toEqual({ text: 'ciao' });
  });

  it('P-38: whatever is unsafe and not from our own pages is refused', async () => {
    const post = (headers: Record<string, string>) =>
      test.app.inject({
        method: 'POST',
        url: '/api/notes',
        headers: { 'content-type': 'application/json', ...headers },
        payload: { text: 'a' },
      });
    const foreign: Array<Record<string, string>> = [
      {},
      { origin: 'https://evil.it' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' },
    ];
    for (const headers of foreign) {
      expect([headers, (await post(headers)).statusCode]).toEqual([headers, 403]);
    }
    expect((await post({ origin: 'http://127.0.0.1:3000' })).statusCode).toBe(200);
    expect((await post({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200);
  });

  it('B-826: strange but lawful headers get the ordinary answer', async () => {
    const headers = {
      'accept-language': 'xx-;q=9,*',
      accept: 'application/nothing',
      'if-match': '"\'garbage',
      'if-none-match': '*****',
    };
    const reply = await test.app.inject({ method: 'GET', url: '/api/notes', headers });
    expect([reply.statusCode, reply.json()]).toEqual([200, { text: 'ciao' }]);
  });

  it('B-014: without a proxy of ours nobody chooses their own address', async () => {
    const seen: string[] = [];
    for (const forwarded of [
      '1.2.3.4',
      Array.from({ length: 500 }, (_, n) => `10.0.${n % 250}.1`).join(', '),
    ]) {
      const reply = await test.app.inject({
        method: 'GET',
        url: '/api/notes/address',
        remoteAddress: '127.0.0.9',
        headers: { 'x-forwarded-for': forwarded },
      });
      seen.push(reply.json().address);
    }
    expect(seen).toEqual(['127.0.0.9', '127.0.0.9']);
  });

  it('tells nothing of a defect but a request id, and says when the disk is full', async () => {
    const defect = await test.anonymous().get('/api/notes/defect');
    expect(defect.status).toBe(500);
    expect(JSON.stringify(defect.body)).not.toMatch(/SELECT|secret/);
    expect(defect.body.requestId).toBe(defect.headers['x-request-id']);
    const full = await test.anonymous().get('/api/notes/busy');
    expect([full.status, full.body.code, full.headers['retry-after']]).toEqual([503, 'storage_full', '30']);
  });

  it('carries refusals and the newer value', async () => {
    const reply = await test.anonymous().get('/api/notes/late');
    expect(reply.body).toMatchObject({
      status: 409,
      refusals: [{ code: 'notes.changed', params: { by: 'Conti' } }],
      current: { text: 'nuovo' },
    });
  });

  it('P-49: no answer may rest in a cache; a protected route is closed to strangers', async () => {
    const reply = await test.anonymous().get('/api/personal');
    expect([reply.status, reply.headers['cache-control']]).toEqual([401, 'no-store']);
    expect((await test.anonymous().get('/api/notes')).headers['cache-control']).toBe('no-store');
  });

  it('A11: every reply of the API tells the time by which deadlines are judged, refusals too', async () => {
    for (const path of ['/api/notes', '/api/notes/late', '/api/personal', '/api/nothing'])
      expect((await test.anonymous().get(path)).headers['server-time']).toBe(test.clock.now().toISOString());
  });

  it('sends a strict content policy', async () => {
    const policy = String((await test.anonymous().get('/api/notes')).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  it('P-55: statements, locks and idle transactions have an end', async () => {
    const shown = await test.dataSource.query(
      `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock, current_setting('idle_in_transaction_session_timeout') AS idle`,
    );
    expect(shown).toEqual([{ statement: '5s', lock: '2s', idle: '10s' }]);
  });
});
