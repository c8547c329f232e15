import { type Permission, type Role, ROLE_DEFINITIONS, ROLES } from '@lumit/shared';
import type { AccessRule } from '@lumit/platform';
import type { Caller, TestApp } from '@lumit/platform/testing';
import type { AccessWorld } from './testing/access-world';

/** A role that no file but this one knows: an inspector who reads registers, results and certificates and writes nothing. */
const AUDITOR = 'auditor' as Role;
const MAY: readonly Permission[] = ['see-registers', 'see-results', 'see-requirements', 'see-certificates'];

function define(): void {
  Object.assign(ROLE_DEFINITIONS, {
    [AUDITOR]: {
      scopes: ['organisation', 'body', 'edition', 'group'],
      may: MAY,
      mayGrant: [],
      words: { one: 'revisore', area: 'Revisione' },
      area: { home: '/incontri', menu: [], addresses: /^\/incontri/ },
    },
  });
  ROLES.push(AUDITOR);
}
function forget(): void {
  delete (ROLE_DEFINITIONS as Record<string, unknown>)[AUDITOR];
  ROLES.pop();
}

describe('a role that is only a definition', () => {
  let test: TestApp;
  let world: AccessWorld;
  let parts: typeof import('./testing/new-role-parts');
  let routes: { route: string; rules: readonly AccessRule[] }[];
  let hold: (where: object) => Promise<Caller>;

  beforeAll(async () => {
    // The definition comes before everything that is made from the list when its file is loaded.
    define();
    parts = await import('./testing/new-role-parts');
    test = await parts.startTestApp({ modules: parts.FEATURES });
    world = await parts.anAccessWorld(test);
    routes = test.app
      .get(parts.AccessCheck)
      .routes()
      .map(({ method, path, rules }) => ({ route: `${method} ${path}`, rules: rules ?? [] }));
    hold = async (where) => {
      const { personId } = await parts.aPerson(test.dataSource);
      const { organisationId } = world.own;
      await parts.aGrant(test.dataSource, { personId, role: AUDITOR, organisationId, ...where });
      return test.as({ personId });
    };
  });
  afterAll(() => test.close());

  const ask = async (caller: Caller, route: string): Promise<number> => {
    const [method, pattern] = route.split(' ') as [string, string];
    const sample = parts.SAMPLES[route]?.(world.own) ?? { path: {}, body: undefined };
    const url = Object.entries(sample.path).reduce(
      (path, [name, value]) => path.replace(`:${name}`, value),
      pattern,
    );
    if (method === 'GET') return (await caller.get(url)).status;
    if (method === 'DELETE') return (await caller.delete(url)).status;
    return (await caller[method === 'PUT' ? 'put' : 'post'](url, sample.body)).status;
  };
  /** Routes that ask for more than being signed in. */
  const guarded = () =>
    routes.filter(({ rules }) => !rules.includes('public') && !rules.includes('signed-in'));
  const isMine = ({ rules }: { rules: readonly AccessRule[] }) => MAY.some((one) => rules.includes(one));
  const refusedByDatabase = (grant: Promise<unknown>) =>
    expect(grant).rejects.toMatchObject({ driverError: { code: '23514', constraint: 'ck_role_grant_role' } });

  it('is refused by the database until it is migrated, and then granted where it is defined, and only there', async () => {
    expect(await parts.rolesMissing(test.dataSource.manager)).toEqual(
      ['body', 'edition', 'group', 'organisation'].map((scope) => `auditor@${scope}`),
    );
    await refusedByDatabase(hold({}));
    await test.dataSource.transaction(parts.keepRoleCheck);
    expect(await parts.rolesMissing(test.dataSource.manager)).toEqual([]);
    await hold({});
    await refusedByDatabase(hold({ role: 'learner' }));
    await refusedByDatabase(hold({ role: 'admin', editionId: world.own.editionId }));
    await refusedByDatabase(hold({ role: 'stranger' }));
    await refusedByDatabase(
      hold({ role: 'tutor', editionId: world.own.editionId, groupId: world.own.editionId }),
    );
  });

  it.each([
    ['an organisation', () => ({})],
    ['an edition', () => ({ editionId: world.own.editionId })],
  ])('opens in %s every route that asks for what it may do, and closes all others', async (_, where) => {
    const caller = await hold(where());
    expect(guarded().filter(isMine).length).toBeGreaterThan(5);
    for (const one of guarded()) {
      const status = await ask(caller, one.route);
      expect([one.route, status === 403]).toEqual([one.route, !isMine(one)]);
    }
    expect(await ask(caller, 'GET /api/editions/:editionId/class-sessions')).toBe(200);
    expect(await ask(caller, 'GET /api/class-sessions/:id/roll')).toBe(200);
    expect(await ask(caller, 'GET /api/editions/:editionId/certificates')).toBe(200);
    const { body } = await caller.get(`/api/editions/${world.foreign.editionId}/class-sessions`);
    expect(body.status).toBe(404);
  });

  it('opens nothing with a grant for a group or a body, as long as no query asks for these', async () => {
    const aBodyOfOurs = await test.dataSource.query(
      `INSERT INTO body (organisation_id, name, kind) VALUES ($1, 'Comune di prova', 'comune') RETURNING id`,
      [world.own.organisationId],
    );
    for (const where of [
      { editionId: world.own.editionId, groupId: world.own.editionId },
      { bodyId: aBodyOfOurs[0].id },
    ]) {
      const caller = await hold(where);
      for (const { route } of guarded())
        expect([route, [403, 404].includes(await ask(caller, route))]).toEqual([route, true]);
    }
  });

  it('finds the edition it is granted in, and no other', async () => {
    const caller = await hold({ editionId: world.own.editionId });
    expect((await caller.get('/api/editions')).body.items).toMatchObject([{ id: world.own.editionId }]);
  });

  it('is nothing to a build that does not define it, which writes no check that would refuse its grants', async () => {
    const caller = await hold({});
    forget();
    try {
      expect((await caller.get('/api/me')).body.roles).toEqual([]);
      expect(await ask(caller, 'GET /api/editions/:editionId/class-sessions')).toBe(403);
      await expect(test.dataSource.transaction(parts.keepRoleCheck)).rejects.toThrow(
        /non conosce.*auditor \(\d+\)/,
      );
    } finally {
      define();
    }
    expect(await ask(caller, 'GET /api/editions/:editionId/class-sessions')).toBe(200);
  });
});
