import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digests } from './digest.ts';
import { Fleet } from './fleet.ts';
import { brokenInvariants } from './invariants.ts';
import { anEditionToIssue, oneTo, serials, startRun, theAdministrator } from './issuing.ts';
import { ClassAtWork } from './class-at-work.ts';
import { eventually, World } from './world.ts';

const ISSUED = 3;

let world: World;
let restored: World;
let file: string;
let before: Record<string, string>;

const inLumit = (url: string) => url.replace(/\/postgres$/, '/lumit');

beforeAll(async () => {
  world = await World.open();
  const fleet = new Fleet(await world.api());
  const learners = await ClassAtWork.gather(world, fleet, 5);
  for (const learner of learners.learners) await learner.change();
  await learners.learners[0]?.submit(await learners.learners[0].screen());
  const worker = await world.worker();
  await startRun(await theAdministrator(world), fleet.send, await anEditionToIssue(world, ISSUED));
  await eventually('issued', async () => (await serials(world)).length === ISSUED);
  await eventually('mailed', async () => {
    const waiting = await world.sql(`SELECT 1 FROM outgoing_mail WHERE state <> 'sent'`);
    return waiting.length === 0;
  });
  await worker.terminate();
  await fleet.processes[0]?.terminate();
  file = join(world.dataDir, 'lumit.backup');
  before = await digests(inLumit(world.cluster.adminUrl));
  await world.mustRun('backup', file);
  restored = await World.open({ prepare: false });
});
afterAll(async () => {
  await world?.close();
  await restored?.close();
});

const damaged = async (name: string, spoil: (path: string) => void) => {
  const path = join(world.dataDir, name);
  writeFileSync(path, readFileSync(file));
  spoil(path);
  const { code, said } = await restored.run('cli', ['restore', path]);
  expect(code).toBe(1);
  expect(said).not.toMatch(/\n\s+at /);
  return said;
};

describe('P-57: a backup that is not whole is reported, and nothing of it is restored', () => {
  it.each([0.02, 0.5, 0.999])('cut at %f of its length', async (part) => {
    const length = Math.floor(readFileSync(file).length * part);
    expect(await damaged('cut', (path) => truncateSync(path, length))).toMatch(/troncato|danneggiato/);
  });

  it('one bit flipped, at five places', async () => {
    for (let n = 0; n < 5; n++) {
      const said = await damaged('flipped', (path) => {
        const bytes = readFileSync(path);
        // After gzip's own head, whose time and name fields mean nothing.
        const place = world.chance.between(20, bytes.length - 1);
        bytes[place] = (bytes[place] as number) ^ (1 << world.chance.between(0, 7));
        writeFileSync(path, bytes);
      });
      expect(said).toMatch(/troncato|danneggiato|impronta|non è un backup/);
    }
  });

  it('no backup at all, and no file', async () => {
    expect(await damaged('other', (path) => writeFileSync(path, 'not a backup'))).toMatch(
      /danneggiato|non è/,
    );
    const { code, said } = await restored.run('cli', ['restore', join(world.dataDir, 'nothing')]);
    expect([code, said]).toEqual([1, expect.stringContaining('non esiste')]);
  });

  it('leaves no table with a row behind', async () => {
    const tables = await restored.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migration'`,
    );
    for (const { name } of tables) expect(await restored.sql(`SELECT 1 FROM "${name}" LIMIT 1`)).toEqual([]);
  });
});

describe('P-57: the backup restores', () => {
  it('into a new cluster, every table with the same digest', async () => {
    await restored.mustRun('restore', file);
    const after = await digests(inLumit(restored.cluster.adminUrl));
    expect(after).toEqual(before);
    expect(await brokenInvariants(restored)).toEqual([]);
  });

  it('and not over people who are already there', async () => {
    const { code, said } = await restored.run('cli', ['restore', file]);
    expect(code).toBe(1);
    expect(said).toMatch(/contiene già dati/);
    expect(await digests(inLumit(restored.cluster.adminUrl))).toEqual(before);
  });

  it('and the application goes on: people are still known, certificates verify, numbers continue at n+1', async () => {
    const fleet = new Fleet(await restored.api());
    await restored.worker();
    const [{ code } = { code: '' }] = await restored.sql<{ code: string }>(
      'SELECT code FROM certificate LIMIT 1',
    );
    const page = await fetch(`${fleet.processes[0]?.address}/verifica/${code}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toMatch(/valido/i);
    expect((await fetch(`${fleet.processes[0]?.address}/verifica/${'0'.repeat(27)}`)).status).toBe(404);
    const admin = await theAdministrator(restored);
    await startRun(admin, fleet.send, await anEditionToIssue(restored, 2));
    await eventually('issued', async () => (await serials(restored)).length === ISSUED + 2);
    expect(await serials(restored)).toEqual(oneTo(ISSUED + 2));
    const learners = await ClassAtWork.gather(restored, fleet, 2);
    expect((await learners.learners[0]?.change())?.status).toBe(200);
    expect(await brokenInvariants(restored)).toEqual([]);
  });
});
