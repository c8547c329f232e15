import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf, type HttpReply } from './http-client.ts';
import { theAdministrator } from './issuing.ts';
import { demoEdition, type SignedIn } from './people.ts';
import type { AppProcess } from './process.ts';
import { eventually, World } from './world.ts';

const KILLS = Number(process.env['FAULT_KILLS'] ?? 4);
const ROWS = Number(process.env['FAULT_ROWS'] ?? 5000);

interface Report {
  readonly sha256: string;
  readonly ready: number;
  readonly enrolled: number;
  readonly imported: number | null;
}

let world: World;
let api: AppProcess;
let admin: SignedIn;
let editionId: string;
beforeAll(async () => {
  world = await World.open();
  api = await world.api();
  admin = await theAdministrator(world);
  editionId = (await demoEdition(world)).id;
});
afterAll(() => world?.close());

const listOf = (name: string): Buffer =>
  Buffer.from(
    [
      'Cognome;Nome;E-mail',
      ...Array.from({ length: ROWS }, (_, row) => `Prova;Numero;${name}-${row}@lumit.test`),
    ].join('\n'),
  );

const send = (query: string, list: Buffer): Promise<HttpReply> =>
  admin.client.send('POST', `${api.address}/api/editions/${editionId}/people-imports${query}`, list);

async function check(list: Buffer): Promise<Report> {
  const reply = await send('/check', list);
  if (reply.status !== 200) throw new Error(`check: ${reply.status} ${reply.failure ?? reply.text}`);
  return bodyOf<Report>(reply);
}

/** Of one list: accounts, enrolments, grants, and people whom the jobs that wait will write to. */
async function traces(name: string): Promise<number[]> {
  const [row] = await world.sql<Record<string, number>>(
    `WITH listed AS (SELECT id FROM person WHERE email LIKE $1),
     enrolled AS (SELECT id FROM enrolment WHERE person_id IN (SELECT id FROM listed))
     SELECT (SELECT count(*) FROM listed)::int AS people,
            (SELECT count(*) FROM enrolled)::int AS enrolments,
            (SELECT count(*) FROM role_grant WHERE person_id IN (SELECT id FROM listed))::int AS grants,
            (SELECT count(*) FROM pgboss.job j, jsonb_array_elements_text(j.data::jsonb -> 'enrolmentIds') told
              WHERE j.name = 'enrolments.welcome' AND told::uuid IN (SELECT id FROM enrolled))::int AS welcomes`,
    [`${name}-%`],
  );
  return Object.values(row ?? {});
}

/** Its transaction holds the lock of imports, or it was so quick that it is over. */
const begun = (isOver: () => boolean) =>
  eventually('the import began', async () => {
    const held = await world.sql(
      `SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
        WHERE l.locktype = 'advisory' AND l.mode = 'ExclusiveLock' AND a.datname = current_database()`,
    );
    return held.length > 0 || isOver();
  });

/** Rows that a killed process left in a transaction are not rolled back before its connection is gone. */
const settled = () =>
  eventually('its transaction ended', async () => {
    const open = await world.sql(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state <> 'idle' AND pid <> pg_backend_pid()`,
    );
    return open.length === 0;
  });

it(`P-10: ${KILLS} kills of the server while ${ROWS} people are taken in: everybody or nobody, and the same list again is nobody twice`, async () => {
  const PORT = new URL(api.address).port;
  const found: number[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const name = `elenco${kill}`;
    const list = listOf(name);
    const { sha256, ready } = await check(list);
    expect(ready).toBe(ROWS);
    const order = `?sha256=${sha256}&ready=${ROWS}`;
    let isOver = false;
    const cut = send(order, list).finally(() => (isOver = true));
    await begun(() => isOver);
    await sleep(world.chance.between(0, 1500));
    await api.kill();
    const told = await cut;
    await settled();
    const after = await traces(name);
    expect(after).toEqual(Array(4).fill(after[0]));
    expect([0, ROWS]).toContain(after[0]);
    if (told.status === 200) expect(after[0]).toBe(ROWS);
    found.push(after[0] ?? -1);

    api = await world.api({ PORT });
    const again = await send(order, list);
    expect(again.status).toBe(after[0] === 0 ? 200 : 409);
    expect(await traces(name)).toEqual([ROWS, ROWS, ROWS, ROWS]);
    expect(await check(list)).toMatchObject({ ready: 0, enrolled: ROWS });
  }
  console.log({ found });
  await api.terminate();
});
