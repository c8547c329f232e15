import { createServer } from 'node:net';
import { once } from 'node:events';
import { createTestCluster, freePort, type TestCluster } from '../postgres/index.ts';
import { addPeople } from './people.ts';
import { querying, World } from './world.ts';

/** A production start that has nothing to complain about; each case spoils one thing. */
const SAFE: NodeJS.ProcessEnv = {
  LUMIT_MODE: 'production',
  ORIGIN: 'https://formazione.test',
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'LUMIT <noreply@formazione.test>',
};

describe('a start is refused with the reason', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open({ prepare: false });
    await world.mustRun('db:migrate');
  });
  afterAll(() => world?.close());

  async function refusal(env: NodeJS.ProcessEnv, script: 'main' | 'worker' = 'main'): Promise<string> {
    const { code, said } = await world.run(script, [], { PORT: '0', ...env });
    expect({ code, said }).toMatchObject({ code: 1 });
    // The operator reads a sentence, not our source.
    expect(said).not.toMatch(/\n\s+at .+:\d+/);
    return said;
  }

  it('P-58: control: safe settings start, API and worker', async () => {
    const api = await world.api(SAFE);
    const worker = await world.worker(SAFE);
    expect((await fetch(`${api.address}/api/health/ready`)).status).toBe(200);
    await Promise.all([api.kill(), worker.kill()]);
  });

  it('P-58: production with unsafe settings: every one is named at once, by API and worker alike', async () => {
    const unsafe = { ...SAFE, ORIGIN: 'http://formazione.test', SMTP_URL: '', LOG_LEVEL: 'debug' };
    for (const script of ['main', 'worker'] as const) {
      const said = await refusal({ ...unsafe, MAIL_FROM: 'LUMIT <noreply@lumit.example.it>' }, script);
      expect(said).toMatch(/ORIGIN deve cominciare con https/);
      expect(said).toMatch(/SMTP_URL manca/);
      expect(said).toMatch(/MAIL_FROM usa un dominio di esempio/);
      expect(said).toMatch(/LOG_LEVEL=debug/);
    }
  });

  it('P-58: production with demo people, whose passwords are known', async () => {
    const [id] = await addPeople(world, 1);
    await world.sql('UPDATE person SET demo = true WHERE id = $1', [id]);
    expect(await refusal(SAFE)).toMatch(/1 person. dimostrativ/);
    await world.sql('DELETE FROM person WHERE id = $1', [id]);
  });

  it('P-58: production with a clock more than 5 s away from the database', async () => {
    await world.sql(`CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS
      $$ SELECT pg_catalog.clock_timestamp() + interval '6 seconds' $$`);
    await world.sql('ALTER DATABASE lumit SET search_path = public, pg_catalog');
    expect(await refusal(SAFE)).toMatch(/orologio/);
    await world.sql('ALTER DATABASE lumit RESET search_path');
    await world.sql('DROP FUNCTION public.clock_timestamp()');
  });

  it('P-58: production on a database that may lose what it has confirmed', async () => {
    let other: TestCluster | undefined;
    try {
      other = await createTestCluster({ durable: false });
      const { code } = await world.run('cli', ['db:migrate'], { DATABASE_URL: other.url });
      expect(code).toBe(0);
      const said = await refusal({ ...SAFE, DATABASE_URL: other.url });
      for (const name of ['fsync', 'synchronous_commit', 'full_page_writes'])
        expect(said).toContain(`${name}=off`);
    } finally {
      await other?.dispose();
    }
  });

  it.each<[string, (url: string) => string, RegExp]>([
    ['another scheme', (url) => url.replace('postgresql:', 'mysql:'), /deve cominciare con postgresql/],
    ['a wrong password', (url) => url.replace(':test@', ':wrong@'), /non accetta utente o password/],
    ['an unknown database', (url) => url.replace(/lumit$/, 'nothing'), /non esiste/],
    ['a port where nobody listens', (url) => url.replace(/:\d+\/lumit$/, ':9/lumit'), /non risponde/],
    ['a host that does not exist', (url) => url.replace('127.0.0.1', 'nowhere.invalid'), /non esiste/],
  ])('DATABASE_URL with %s', async (_, spoil, reason) => {
    expect(await refusal({ ...SAFE, DATABASE_URL: spoil(world.cluster.url) })).toMatch(reason);
  });

  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    try {
      const { port } = other.address() as { port: number };
      expect(await refusal({ ...SAFE, PORT: String(port) })).toContain(`la porta ${port} è occupata`);
    } finally {
      other.close();
    }
  });

  it('a database whose schema is not up to date', async () => {
    await querying(world.cluster.adminUrl, 'CREATE DATABASE unmigrated OWNER lumit');
    const url = world.cluster.url.replace(/\/lumit$/, '/unmigrated');
    expect(await refusal({ ...SAFE, DATABASE_URL: url })).toMatch(/db:migrate/);
  });
});

describe('a migration that fails half-way', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open({ prepare: false });
  });
  afterAll(() => world?.close());

  const tables = async () =>
    (
      await world.sql<{ name: string }>(`SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`)
    ).map((one) => one.name);

  it('leaves nothing of itself, tells the reason, keeps the ones before, and can be repeated', async () => {
    // The second table of the first feature's migration is in the way: the first has been made by then.
    await world.sql('CREATE TABLE body (blocks boolean)');
    const failed = await world.run('cli', ['db:migrate']);
    expect(failed.code).toBe(1);
    expect(failed.said).toMatch(/body/);
    expect(await tables()).toContain('audit_entry');
    expect(await tables()).not.toContain('organisation');
    const start = await world.run('main', [], { PORT: String(await freePort()) });
    expect(start.code).toBe(1);
    expect(start.said).toMatch(/db:migrate/);
    await world.sql('DROP TABLE body');
    await world.mustRun('db:migrate');
    expect(await tables()).toContain('organisation');
  });

  it('two at the same time wait for each other', async () => {
    await querying(world.cluster.adminUrl, 'CREATE DATABASE twins OWNER lumit');
    const env = { DATABASE_URL: world.cluster.url.replace(/\/lumit$/, '/twins') };
    const both = await Promise.all([1, 2].map(() => world.run('cli', ['db:migrate'], env)));
    expect(both.map((one) => one.code)).toEqual([0, 0]);
  });
});
