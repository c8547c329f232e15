import { readFileSync } from 'node:fs';
import { type Caller, startTestApp, type TestApp, type TestReply } from '@lumit/platform/testing';
import { ErrorBody } from '@lumit/shared';
import { z } from 'zod';
import { brokenInvariants } from '../../../tools/fault/invariants';
import { chance as chanceOf } from '../../../tools/fault/random';
import type { World } from '../../../tools/fault/world';
import { FEATURES } from './app.module';
import { openApiDocument } from './openapi';
import { type AccessWorld, ACTORS, type ActorName, anAccessWorld } from './testing/access-world';
import { SAMPLES } from './testing/route-samples';
import { wrongRequest, type WrongRequest } from './testing/wrong-requests';

/** FUZZ_SEED and FUZZ_REQUESTS look elsewhere and longer; without them every run asks the same. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_130);
const PER_ROUTE = Number(process.env['FUZZ_REQUESTS'] ?? 60);
const ENGLISH =
  /\b(error|invalid|expected|received|string|undefined|unexpected|must|should|failed|cannot|syntax|at \w+\.\w+ \()\b/i;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

describe(`P-48: every route under ${PER_ROUTE} wrong requests, seed ${SEED}`, () => {
  let test: TestApp;
  let world: AccessWorld;
  let replies: Map<string, z.ZodType>;
  let brokenBefore: string[];
  const matrix = JSON.parse(readFileSync(new URL('./access-matrix.json', import.meta.url), 'utf8')) as Record<
    string,
    Record<ActorName, unknown>
  >;
  const broken = () => brokenInvariants({ sql: (query: string) => test.dataSource.query(query) } as World);
  // The things of the world are made by hand, so that some invariants never held: no other may break.
  const names = (found: readonly string[]) => found.map((one) => one.replace(/: \d+, first .*$/s, ''));

  beforeAll(async () => {
    test = await startTestApp({ modules: FEATURES });
    world = await anAccessWorld(test);
    replies = replySchemas();
    brokenBefore = await broken();
  });
  afterAll(() => test.close());

  /** Of each answer that is JSON, by `GET /api/me 200`. */
  function replySchemas(): Map<string, z.ZodType> {
    const found = new Map<string, z.ZodType>();
    for (const [path, methods] of Object.entries(openApiDocument(test.app).paths))
      for (const [method, operation] of Object.entries(methods as object))
        for (const [status, { content }] of Object.entries(
          (operation as { responses: Record<string, { content?: Record<string, { schema?: object }> }> })
            .responses,
        )) {
          const schema = content?.['application/json']?.schema;
          const route = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')} ${status}`;
          if (schema) found.set(route, z.fromJSONSchema(schema as never, { defaultTarget: 'openapi-3.0' }));
        }
    return found;
  }

  /** Who may come in, so that the request gets as far as it can. */
  function callerOf(route: string): Caller {
    const strangers = ['anonymous', 'forged', 'expired', 'suspended', 'classmate'];
    const insider = ACTORS.find(
      (actor) => matrix[route]?.[actor] === 'in' && !strangers.includes(actor) && !actor.includes('another'),
    );
    return world.actors[insider ?? 'anonymous'];
  }

  const send = (
    caller: Caller,
    method: Method,
    { url, headers, payload }: WrongRequest,
  ): Promise<TestReply> => {
    if (method === 'GET') return caller.get(url);
    if (method === 'DELETE') return caller.delete(url);
    return caller[method === 'PUT' ? 'put' : 'post'](url, payload, headers);
  };

  /** A machine with other work may have had no time for it (503 `busy`): that says nothing of the request, which is sent again. */
  async function answerTo(caller: Caller, method: Method, request: WrongRequest): Promise<TestReply> {
    let reply = await send(caller, method, request);
    for (let more = 0; more < 10 && reply.status === 503 && reply.body?.code === 'busy'; more += 1)
      reply = await send(caller, method, request);
    return reply;
  }

  /** What is wrong with the answer; undefined when nothing is. */
  function complaint(route: string, reply: TestReply): string | undefined {
    if (reply.status >= 500) return `${reply.status}`;
    if (route.includes('/verifica')) return undefined;
    if (reply.status < 400) {
      const schema = replies.get(`${route} ${reply.status}`);
      const read = schema?.safeParse(reply.body);
      return read && !read.success ? `a reply unlike its schema: ${read.error.message}` : undefined;
    }
    if (!String(reply.headers['content-type']).startsWith('application/problem+json'))
      return 'no problem+json';
    const problem = ErrorBody.safeParse(reply.body);
    if (!problem.success) return 'a problem without its parts';
    const words = `${problem.data.title} ${problem.data.detail}`;
    return ENGLISH.test(words) ? `English: ${words}` : undefined;
  }

  const seen = new Map<number, number>();

  it.each(Object.keys(matrix).map((route, place) => [route, place] as const))('%s', async (route, place) => {
    const [method, pattern] = route.split(' ') as [Method, string];
    const chance = chanceOf(SEED + place);
    const caller = callerOf(route);
    const complaints: string[] = [];
    for (let n = 0; n < PER_ROUTE; n += 1) {
      const request = wrongRequest(pattern, SAMPLES[route]?.(world.own) ?? { path: {} }, chance);
      const reply = await answerTo(caller, method, request);
      seen.set(reply.status, (seen.get(reply.status) ?? 0) + 1);
      const what = complaint(route, reply);
      if (what) complaints.push(`${what.slice(0, 300)} ← ${JSON.stringify(request).slice(0, 300)}`);
    }
    expect(complaints).toEqual([]);
  });

  it('leaves a server that answers, and breaks no invariant', async () => {
    expect((await test.anonymous().get('/api/health/ready')).status).toBe(200);
    expect(names(await broken()).filter((name) => !names(brokenBefore).includes(name))).toEqual([]);
    // They got in, were refused for their content, and met nothing: each many times.
    for (const status of [200, 400, 404, 415, 422]) expect(seen.get(status)).toBeGreaterThan(PER_ROUTE / 4);
  });
});
