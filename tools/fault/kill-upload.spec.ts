import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf } from './http-client.ts';
import { addPeople, signIn } from './people.ts';
import type { AppProcess } from './process.ts';
import { Sender } from './sender.ts';
import { tinyFolder } from './tinyfs.ts';
import { eventually, World } from './world.ts';

const KILLS = Number(process.env['FAULT_KILLS'] ?? 8);
const SENDERS = 4;
const SIZES = { atLeast: 100_000, atMost: 4_000_000 };
const DISK_MB = 8;

let world: World;
let api: AppProcess;
beforeAll(async () => {
  world = await World.open({ prepare: false, env: { FILE_QUOTA_MB: '100000' } });
  await world.mustRun('db:migrate');
});
afterAll(() => world?.close());

async function someSenders(count: number): Promise<Sender[]> {
  const people = await addPeople(world, count);
  const signedIn = await Promise.all(people.map((personId) => signIn(world, personId)));
  return signedIn.map((one) => new Sender(one, world.chance, () => api.address));
}

const blobOf = (sha256: string) => join(world.dataDir, 'files/blobs', sha256.slice(0, 2), sha256);
const isWhole = (sha256: string) =>
  createHash('sha256')
    .update(readFileSync(blobOf(sha256)))
    .digest('hex') === sha256;

it(`P-09: ${KILLS} kills of the server while ${SENDERS} people send files: each goes on where it was, no row without its bytes`, async () => {
  api = await world.api();
  const PORT = new URL(api.address).port;
  const senders = await someSenders(SENDERS);
  const sum = (of: (one: Sender) => number) => senders.reduce((all, one) => all + of(one), 0);
  let isOver = false;
  const working = senders.map(async (one) => {
    while (!isOver) await one.sendFile(world.chance.between(SIZES.atLeast, SIZES.atMost));
  });
  for (let kill = 0; kill < KILLS; kill++) {
    const partsBefore = sum(({ parts }) => parts);
    await eventually('parts arrive', () => sum(({ parts }) => parts) > partsBefore + SENDERS);
    await sleep(world.chance.between(0, 400));
    await api.kill();
    for (const { sha256 } of await world.sql<{ sha256: string }>('SELECT sha256 FROM stored_file'))
      expect([sha256, isWhole(sha256)]).toEqual([sha256, true]);
    api = await world.api({ PORT });
  }
  isOver = true;
  await Promise.all(working);
  console.log({
    files: sum(({ files }) => files.length),
    parts: sum(({ parts }) => parts),
    cut: sum(({ cuts }) => cuts),
  });
  expect(senders.flatMap(({ complaints }) => complaints)).toEqual([]);
  for (const one of senders) {
    expect(one.files.length).toBeGreaterThan(0);
    for (const { fileId, sha256 } of one.files) {
      expect((await one.send('GET', `/api/files/${fileId}`)).status).toBe(200);
      expect(isWhole(sha256)).toBe(true);
    }
  }
  await api.terminate();
});

it('P-11: the disk of files is full: parts are refused with 503, files can be read, and it goes on alone', async () => {
  const disk = tinyFolder(join(world.dataDir, 'files'), DISK_MB);
  // Where no disk can be mounted, `disk-is-full.spec.ts` of the platform raises what the system raises.
  if (!disk) return console.warn('P-11: no tmpfs here, files not tried');
  try {
    api = await world.api();
    const [sender] = (await someSenders(1)) as [Sender];
    await sender.sendFile(200_000);
    const created = await sender.send('POST', '/api/uploads', { name: 'a.pdf', size: 300_000 });
    const { id } = bodyOf<{ id: string }>(created);
    await disk.fill();
    const part = Buffer.alloc(200_000, 'x');
    const refused = await sender.send('PUT', `/api/uploads/${id}/parts/0`, part);
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '30']);
    expect(bodyOf<{ code: string }>(refused).code).toBe('storage_full');
    expect((await sender.send('GET', `/api/files/${sender.files[0]?.fileId}`)).status).toBe(200);
    expect(bodyOf<{ received: number }>(await sender.send('GET', `/api/uploads/${id}`)).received).toBe(0);
    await disk.free();
    expect((await sender.send('PUT', `/api/uploads/${id}/parts/0`, part)).status).toBe(200);
    await sender.sendFile(300_000);
    expect(sender.complaints).toEqual([]);
  } finally {
    await api.terminate();
    disk.close();
  }
});
