import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { commandLine, identify, processesAt, waitUntilGone } from '../postgres/processes.ts';
import { HANG_MS } from '../jest/patience.ts';
import { StartKit, textOf, type Started } from './start-kit.ts';

let kit: StartKit;
beforeEach(() => (kit = new StartKit()));
afterEach(() => kit.close());

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function killed(pid: number): Promise<void> {
  const one = identify(pid);
  process.kill(pid, 'SIGKILL');
  if (one) expect(await waitUntilGone(one, HANG_MS)).toBe(true);
}

/** A start that served, kept a row, and was told by its diary what ran. */
async function serving(env?: NodeJS.ProcessEnv): Promise<{ started: Started; url: string; address: string }> {
  const started = kit.start(env);
  const address = await started.ready();
  const url = await textOf(`${address}/database`);
  await query(url, 'CREATE TABLE IF NOT EXISTS kept (id serial)');
  await query(url, 'INSERT INTO kept DEFAULT VALUES');
  return { started, url, address };
}

async function rowsKept(started: Started): Promise<number> {
  const url = await textOf(`${await started.ready()}/database`);
  return (await query(url, 'SELECT * FROM kept')).length;
}

describe('npm start', () => {
  it('prepares the database, serves, tells the address and the people, and says the database is for one machine', async () => {
    const { started, address } = await serving();
    expect(kit.diaryLines()).toEqual(['db:migrate', 'content:import', 'demo:create']);
    expect(started.said()).toContain('anna@lumit.example.it');
    expect(started.said()).toContain('Database incorporato: una sola macchina.');
    expect(Number(await textOf(`${address}/pid`))).toBeGreaterThan(0);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'P-53 %s stops server and worker first, then the database, and ends with 0',
    async (name) => {
      const { started, url } = await serving();
      started.child.kill(name);
      expect(await started.ended()).toBe(0);
      const lines = kit.diaryLines().slice(3).sort();
      expect(lines).toEqual(['server ended by SIGTERM, database up', 'worker ended by SIGTERM']);
      await expect(query(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
      expect(existsSync(join(kit.dataDir, 'lock'))).toBe(false);
    },
  );

  it('goes on with the courses of before where changes wait for a word, and says which and how to let them in', async () => {
    const { started, address } = await serving({ STAND_IN_WAITS: 'a1b2c3d4' });
    expect(kit.diaryLines()).toEqual(['db:migrate', 'content:import', 'demo:create']);
    expect(started.said()).toContain('  ! test test-m3: soglia da 60 % a 70 % · persone: 12');
    expect(started.said()).toContain('npm run lumit -- content:import --confirm a1b2c3d4');
    expect(started.said()).toContain('Parto con i corsi di prima.');
    expect(Number(await textOf(`${address}/pid`))).toBeGreaterThan(0);
  });

  it('keeps data and database port from one start to the next', async () => {
    const first = await serving();
    first.started.child.kill('SIGTERM');
    await first.started.ended();
    const second = await serving();
    expect(new URL(second.url).port).toBe(new URL(first.url).port);
    expect(await rowsKept(second.started)).toBe(2);
  });
});

const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('a data folder under a home that only root may enter', () => {
  asRoot('keeps its database in /var/lib/lumit, says so, and finds it again', async () => {
    chmodSync(kit.dataDir, 0o700);
    const { started } = await serving();
    expect(started.said()).toMatch(/I dati del database sono in \/var\/lib\/lumit\/\w+\/cluster/);
    await killed(kit.holder());
    await started.ended();
    expect(await rowsKept(kit.start())).toBe(1);
  });

  asRoot(
    'takes the database along when the folder was open before, and starts anew when it was deleted',
    async () => {
      const before = await serving();
      before.started.child.kill('SIGTERM');
      await before.started.ended();
      chmodSync(kit.dataDir, 0o700);
      const moved = await serving();
      expect(await rowsKept(moved.started)).toBe(2);
      moved.started.child.kill('SIGTERM');
      await moved.started.ended();
      rmSync(join(kit.dataDir, 'postgres'), { recursive: true });
      const anew = await serving();
      expect(await rowsKept(anew.started)).toBe(1);
      const kept = /resta in (\S+) /.exec(anew.started.said())?.[1] ?? '';
      expect(existsSync(join(kept, 'cluster'))).toBe(true);
      rmSync(kept, { recursive: true });
    },
  );
});

describe('after kill -9', () => {
  it('of the start itself, its children end by themselves and the next start stops the orphaned database and goes on', async () => {
    const { started } = await serving();
    await killed(kit.holder());
    await started.ended();
    const next = kit.start();
    expect(await rowsKept(next)).toBe(1);
    expect(next.said()).toContain('Il database era rimasto acceso');
    expect(kit.diaryLines()).toContain('worker ended by disconnect');
  });

  it('of the start, a child that does not end by itself is ended by the next start', async () => {
    const { started } = await serving({ STAND_IN_DEAF: '1' });
    await killed(kit.holder());
    await started.ended();
    await kit.start().ready();
    expect(kit.diaryLines()).toContain('worker ended by SIGTERM');
  });

  it('of tools/run.mjs, everything stops in order and an immediate next start waits for it', async () => {
    const { started } = await serving();
    await killed(started.child.pid ?? 0);
    expect(await rowsKept(kit.start())).toBe(1);
    expect(kit.diaryLines()).toContain('server ended by SIGTERM, database up');
  });

  it('of npm, everything stops in order and an immediate next start waits for it', async () => {
    const started = kit.start({}, ['npm', 'start']);
    await started.ready();
    await killed(started.child.pid ?? 0);
    await kit.start().ready();
    expect(kit.diaryLines()).toContain('server ended by SIGTERM, database up');
  });

  it('of the database, it comes back with its data while the start goes on', async () => {
    const { started, url } = await serving();
    const main = readPostmaster();
    await killed(main);
    await until(() => query(url, 'SELECT 1').catch(() => false));
    expect(await rowsKept(started)).toBe(1);
    expect(readPostmaster()).not.toBe(main);
  });

  it('of the server, it comes back on the same port', async () => {
    const { address } = await serving();
    const pid = Number(await textOf(`${address}/pid`));
    await killed(pid);
    await until(async () => Number(await textOf(`${address}/pid`).catch(() => pid)) !== pid);
  });

  it('in the middle of initdb, the half-made database is thrown away', async () => {
    for (let isHalf = false; !isHalf;) {
      const first = kit.start();
      await until(() => madeHalf().length > 0 || existsSync(finished()));
      await killed(kit.holder());
      await first.ended();
      // On a machine with other work initdb may have ended before we came to kill it: then once more, from nothing.
      isHalf = !existsSync(finished());
      if (!isHalf) await startedFromNothing();
    }
    await serving();
    expect(readdirSync(join(kit.dataDir, 'postgres')).filter((name) => name.startsWith('cluster'))).toEqual([
      'cluster',
    ]);
    expect(processesAt(join(kit.dataDir, 'postgres/cluster.new-'))).toEqual([]);
  });
});

const finished = () => join(kit.dataDir, 'postgres/cluster');

/** Another kit in the place of one whose database was finished too early. */
async function startedFromNothing(): Promise<void> {
  await kit.close();
  kit = new StartKit();
}

/** Folders in which an initdb has begun to write. */
function madeHalf(): string[] {
  const parent = join(kit.dataDir, 'postgres');
  if (!existsSync(parent)) return [];
  return readdirSync(parent).filter(
    (name) => name.startsWith('cluster.new') && existsSync(join(parent, name, 'base')),
  );
}

async function until(condition: () => unknown): Promise<void> {
  for (const end = Date.now() + HANG_MS; !(await condition()); await sleep(5)) {
    if (Date.now() > end) throw new Error('waited in vain');
  }
}

function readPostmaster(): number {
  const folder = join(kit.dataDir, 'postgres/cluster');
  const found = readdirSync('/proc').find(
    (pid) => /^\d+$/.test(pid) && commandLine(Number(pid)).includes(folder),
  );
  return Number(found);
}

describe('what gets a clear error', () => {
  it('is a second start on the same data folder: it names the first one’s pid and leaves it alone', async () => {
    const { started, address } = await serving();
    const second = kit.start();
    expect(await second.ended()).toBe(1);
    expect(second.said()).toContain(`già in uso: LUMIT gira con il processo ${kit.holder()}`);
    expect(await textOf(`${address}/pid`)).toMatch(/^\d+$/);
    expect(started.child.exitCode).toBeNull();
  });

  it('is a taken port that was asked for: it says who holds it and what to do', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const started = kit.start({ PORT: String(port) });
    expect(await started.ended()).toBe(1);
    expect(started.said()).toContain(`La porta ${port} è occupata: la tiene il processo ${process.pid}`);
    expect(started.said()).toMatch(/PORT=\d+ npm start/);
    other.close();
  });

  it('is a default port that is taken: the start moves on to a free one and says so', async () => {
    const other = createServer().listen(3000, '127.0.0.1');
    // Someone else may hold 3000 already; either way it is taken.
    await Promise.race([once(other, 'listening'), once(other, 'error')]);
    const started = kit.start({ PORT: '' });
    const address = await started.ready();
    expect(address).not.toBe('http://127.0.0.1:3000');
    expect(started.said()).toContain('La porta 3000 è occupata');
    expect(Number(await textOf(`${address}/pid`))).toBeGreaterThan(0);
    other.close();
  });

  it('is a migration that fails: start refused, reason told, database stopped', async () => {
    const started = kit.start({ STAND_IN_FAILS: 'db:migrate' });
    expect(await started.ended()).toBe(1);
    expect(started.said()).toContain('Non riesco ad aggiornare lo schema del database');
    expect(started.said()).toContain('column "x" already exists');
    expect(started.said()).not.toContain('LUMIT ready');
    expect(readPostmaster()).toBeNaN();
  });

  it('is a server that dies five times at once: everything stops, with the reason', async () => {
    const started = kit.start({ STAND_IN_BROKEN: '1' });
    expect(await started.ended()).toBe(1);
    expect(started.said()).toContain('Il server si è fermato 5 volte di seguito appena avviato (codice 4)');
    expect(readPostmaster()).toBeNaN();
  });

  it('is a data folder that cannot be made', async () => {
    writeFileSync(join(kit.dataDir, 'file'), '');
    const started = kit.start({ DATA_DIR: join(kit.dataDir, 'file/data') });
    expect(await started.ended()).toBe(1);
    expect(started.said()).toContain('Non riesco a usare la cartella dei dati');
    expect(started.said()).not.toContain('    at ');
  });

  it('is a database log that cannot be written', async () => {
    mkdirSync(join(kit.dataDir, 'postgres/log.1'), { recursive: true });
    mkdirSync(join(kit.dataDir, 'postgres/log'));
    chmodSync(join(kit.dataDir, 'postgres/log'), 0o500);
    writeFileSync(join(kit.dataDir, 'postgres/log.1/kept'), '');
    const started = kit.start();
    expect(await started.ended()).toBe(1);
    expect(started.said()).toContain('Non riesco ad avviare il database incorporato');
    expect(started.said()).not.toContain('    at ');
  });
});
