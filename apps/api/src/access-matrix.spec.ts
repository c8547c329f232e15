import { readFileSync, writeFileSync } from 'node:fs';
import { AccessCheck } from '@lumit/platform';
import { type Caller, startTestApp, type TestApp } from '@lumit/platform/testing';
import { FEATURES } from './app.module';
import {
  type AccessWorld,
  ACTORS,
  type ActorName,
  anAccessWorld,
  type EditionThings,
} from './testing/access-world';
import { digestOf } from './testing/digest';
import { SAMPLES } from './testing/route-samples';
import type { Sample } from './testing/sample-shapes';

/** 401, 403, 404, or `in`: the door opened, whatever the rules then answered. */
type Cell = 'in' | 401 | 403 | 404;
type Matrix = Record<string, Record<ActorName, Cell>>;

const FILE = new URL('./access-matrix.json', import.meta.url);
const SAFE = /^GET /;
const isUuid = (value: string) => /^[0-9a-f-]{36}$/.test(value);

describe('every route for every actor', () => {
  let test: TestApp;
  let world: AccessWorld;
  let routes: string[];
  const seen: Matrix = {};
  const reviewed = () => JSON.parse(readFileSync(FILE, 'utf8')) as Matrix;

  beforeAll(async () => {
    test = await startTestApp({ modules: FEATURES });
    world = await anAccessWorld(test);
    routes = test.app
      .get(AccessCheck)
      .routes()
      .map(({ method, path }) => `${method} ${path}`)
      .sort(signOutLast);
    // A caller's session is opened by its first request: none may fall between two digests.
    for (const actor of ACTORS) await world.actors[actor].get('/api/me');
  });
  afterAll(() => test.close());

  async function call(caller: Caller, route: string, sample: Sample): Promise<number> {
    const [method, pattern] = route.split(' ') as [string, string];
    const address = Object.entries(sample.path).reduce(
      (path, [name, value]) => path.replace(`:${name}`, encodeURIComponent(value)),
      pattern,
    );
    const url = sample.query ? `${address}?${new URLSearchParams(sample.query)}` : address;
    const reply = await {
      GET: () => caller.get(url),
      DELETE: () => caller.delete(url),
      POST: () => caller.post(url, sample.body),
      PUT: () => caller.put(url, sample.body),
    }[method as 'GET']();
    return reply.status;
  }
  const toCell = (status: number): Cell =>
    status === 401 || status === 403 || status === 404 ? status : 'in';
  const sampleOf = (route: string, things: EditionThings): Sample => SAMPLES[route]?.(things) ?? { path: {} };

  async function fill(kind: 'safe' | 'unsafe', only: (expected: Cell) => boolean): Promise<void> {
    const expected = reviewed();
    for (const route of routes.filter((r) => SAFE.test(r) === (kind === 'safe'))) {
      for (const actor of ACTORS) {
        if (!only(expected[route]?.[actor] ?? 'in')) continue;
        const status = await call(world.actors[actor], route, sampleOf(route, world.own));
        expect([route, actor, status < 500]).toEqual([route, actor, true]);
        (seen[route] ??= {} as Matrix[string])[actor] = toCell(status);
      }
    }
  }

  it('P-30: each route has a sample and a line in the reviewed matrix', () => {
    expect(Object.keys(SAMPLES).sort(signOutLast)).toEqual(routes);
    if (process.env['WRITE_MATRIX'] !== '1') expect(Object.keys(reviewed())).toEqual(routes);
  });

  it('P-39: reading writes nothing, whoever reads', async () => {
    const before = await digestOf(test.dataSource);
    await fill('safe', () => true);
    expect(await digestOf(test.dataSource)).toEqual(before);
  });

  it('P-30, P-31: what is refused changes nothing', async () => {
    const before = await digestOf(test.dataSource);
    await fill('unsafe', (expected) => expected !== 'in');
    expect(await digestOf(test.dataSource)).toEqual(before);
  });

  it('P-31: an id of another edition or organisation is not found, and nothing changes', async () => {
    const before = await digestOf(test.dataSource);
    const ids = new Set(
      Object.values(world.own).filter((value): value is string => typeof value === 'string' && isUuid(value)),
    );
    let swaps = 0;
    for (const route of routes) {
      const own = sampleOf(route, world.own);
      for (const other of [world.sibling, world.foreign]) {
        const theirs = sampleOf(route, other);
        for (const [name, value] of Object.entries(own.path)) {
          if (!ids.has(value)) continue;
          const insider = ACTORS.find((actor) => reviewed()[route]?.[actor] === 'in' && !isStranger(actor));
          if (!insider) continue;
          // An administrator may touch all of the organisation: alone, or beside its id, a sibling's is no foreign one.
          const isOfOneOffice = Object.keys(own.path).length === 1 || 'organisationId' in own.path;
          if (insider === 'admin' && other === world.sibling && isOfOneOffice) continue;
          const status = await call(world.actors[insider], route, {
            ...own,
            path: { ...own.path, [name]: theirs.path[name] ?? '' },
          });
          expect([route, name, insider, status]).toEqual([route, name, insider, 404]);
          swaps += 1;
        }
      }
    }
    expect(swaps).toBeGreaterThan(40);
    expect(await digestOf(test.dataSource)).toEqual(before);
  });

  it('P-31: an id of another edition or organisation inside a body is refused, and nothing changes', async () => {
    const before = await digestOf(test.dataSource);
    const swapped = new Set<string>();
    for (const route of routes.filter((r) => !SAFE.test(r))) {
      const own = sampleOf(route, world.own);
      const insider = ACTORS.find((actor) => reviewed()[route]?.[actor] === 'in' && !isStranger(actor));
      if (!insider) continue;
      // Of an edition's route a sibling's id is a foreign one too; elsewhere its office may name each of its editions.
      const others = 'editionId' in own.path ? [world.sibling, world.foreign] : [world.foreign];
      for (const [name, value] of Object.entries(world.own)) {
        const text = JSON.stringify(own.body ?? null);
        if (typeof value !== 'string' || !isUuid(value) || !text.includes(`"${value}"`)) continue;
        for (const other of others) {
          const theirs = String(other[name as keyof EditionThings]);
          const body = JSON.parse(text.replaceAll(`"${value}"`, `"${theirs}"`)) as object;
          const status = await call(world.actors[insider], route, { ...own, body });
          expect([route, name, insider, [404, 422].includes(status)]).toEqual([route, name, insider, true]);
          swapped.add(`${route} ${name}`);
        }
      }
    }
    expect(swapped.size).toBeGreaterThanOrEqual(7);
    expect(await digestOf(test.dataSource)).toEqual(before);
  });

  it('who only reads is let in by no unsafe route but those that are everybody’s', () => {
    const open = (actor: ActorName) =>
      routes.filter((route) => !SAFE.test(route) && reviewed()[route]?.[actor] === 'in');
    // Signing in and out, one’s own password, address and browsers, applying as anybody may.
    const everybodys = new Set(open('learner of another organisation'));
    expect(open('inspector').filter((route) => !everybodys.has(route))).toEqual([]);
    expect(open('editor').filter((route) => !everybodys.has(route))).toEqual([
      'POST /api/editions/:editionId/question-deadlines/:key/confirm',
      'POST /api/lesson-reports/:id/close',
    ]);
  });

  it('P-38: every unsafe route refuses foreign origins and bodies that are not JSON, and nothing changes', async () => {
    const before = await digestOf(test.dataSource);
    const attacks: Array<Record<string, string>> = [
      { origin: 'https://evil.it', 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/x-www-form-urlencoded' },
    ];
    for (const route of routes.filter((r) => !SAFE.test(r))) {
      const [method, pattern] = route.split(' ') as ['POST' | 'PUT' | 'DELETE', string];
      const sample = sampleOf(route, world.own);
      const url = Object.entries(sample.path).reduce(
        (path, [name, value]) => path.replace(`:${name}`, value),
        pattern,
      );
      const actor =
        ACTORS.find((name) => reviewed()[route]?.[name] === 'in' && !isStranger(name)) ?? 'anonymous';
      for (const headers of attacks) {
        const caller = world.actors[actor];
        const isBody = 'content-type' in headers;
        if (isBody && method === 'DELETE') continue;
        const body = isBody ? 'a=b' : sample.body;
        const reply =
          method === 'DELETE'
            ? await caller.delete(url, headers)
            : await caller[method === 'PUT' ? 'put' : 'post'](url, body, headers);
        expect([route, headers, [403, 415].includes(reply.status)]).toEqual([route, headers, true]);
      }
    }
    expect(await digestOf(test.dataSource)).toEqual(before);
  });

  it('P-30: each cell is as reviewed', async () => {
    await fill('unsafe', (expected) => expected === 'in');
    if (process.env['WRITE_MATRIX'] === '1') {
      const ordered = Object.fromEntries(
        routes.map((route) => [
          route,
          Object.fromEntries(ACTORS.map((actor) => [actor, seen[route]?.[actor]])),
        ]),
      );
      writeFileSync(FILE, `${JSON.stringify(ordered, null, 2)}\n`);
    }
    expect(seen).toEqual(reviewed());
  });
});

/** Whoever has signed out is nobody: that route comes after all others. */
const signOutLast = (a: string, b: string) =>
  Number(a.includes('sign-out')) - Number(b.includes('sign-out')) || (a < b ? -1 : 1);

const isStranger = (actor: ActorName) =>
  actor.includes('another') || ['anonymous', 'forged', 'expired', 'suspended', 'classmate'].includes(actor);
