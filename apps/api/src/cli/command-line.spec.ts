import { jest } from '@jest/globals';
import { createHash } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneDatabase, type TestDatabase } from '@lumit/platform/testing';
import { Client } from 'pg';
import { runCommandLine } from './command-line';

const FILE = join(tmpdir(), 'lumit-no-backup-here');
const COMMANDS = [
  ['db:migrate'],
  ['backup', FILE],
  ['admin:create', '--email', 'lucia@ente.it', '--name', 'Lucia', '--surname', 'Ferrari'],
  ['password:link', '--email', 'lucia@ente.it'],
  ['content:import'],
  ['demo:create'],
];

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

/** A port of this machine where nobody listens any more. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function run(args: readonly string[], url: string): Promise<{ code: number; said: string }> {
  let said = '';
  const listen = () => (text: unknown) => {
    said += String(text);
    return true;
  };
  const spies = [
    jest.spyOn(process.stderr, 'write').mockImplementation(listen()),
    jest.spyOn(process.stdout, 'write').mockImplementation(listen()),
  ];
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = url;
  try {
    return { code: await runCommandLine(args), said };
  } finally {
    if (before === undefined) delete process.env['DATABASE_URL'];
    else process.env['DATABASE_URL'] = before;
    for (const spy of spies) spy.mockRestore();
  }
}

describe('a command that does not reach its database says so in Italian, without a stack', () => {
  it.each(COMMANDS)('%s: nobody answers', async (...args) => {
    const { code, said } = await run(args, `postgresql://lumit:x@127.0.0.1:${await closedPort()}/lumit`);
    expect(code).toBe(1);
    expect(said).toMatch(/^Non riuscito: la base di dati non risponde\. Controlla che sia accesa/m);
    expect(said).not.toMatch(/\n\s+at /);
  });

  it.each(COMMANDS)('%s: a database that is not there', async (...args) => {
    const url = new URL(database.url);
    url.pathname = '/nowhere';
    // A machine with other work may not have it answer within two seconds: then a command says so, and is asked again.
    let told = await run(args, url.toString());
    for (let more = 0; more < 10 && told.said.includes('non risponde'); more += 1)
      told = await run(args, url.toString());
    const { code, said } = told;
    expect(code).toBe(1);
    expect(said).toMatch(/^Non riuscito: la base di dati indicata in DATABASE_URL non esiste/m);
    expect(said).not.toMatch(/\n\s+at /);
  });
});

describe('words that are no command are refused in Italian, and nothing is done', () => {
  it.each([
    [['bakcup', FILE], 'il comando «bakcup» non esiste. Forse intendevi «backup»?'],
    [['--jsom'], 'l’opzione «--jsom» non esiste'],
    [['backup'], 'manca <file>'],
    [['backup', FILE, '--overwrit'], 'l’opzione «--overwrit» non esiste. Forse intendevi «--overwrite»?'],
    [['backup', FILE, 'altro'], 'troppe parole: ne servono 1, sono 2'],
    [
      ['content:import', '--confirm', '--dry-run'],
      'il valore «--dry-run» di «--confirm <codice>» non va bene: comincia con un trattino',
    ],
    [
      ['content:import', '--confirm', '-3f2a9c1'],
      'il valore «-3f2a9c1» di «--confirm <codice>» non va bene: comincia con un trattino',
    ],
    [
      ['admin:create', '--email', '--name', 'Lucia'],
      'il valore «--name» di «--email <email>» non va bene: comincia con un trattino',
    ],
    [['content:import', '--confirm'], 'all’opzione «--confirm <codice>» manca il valore'],
    [
      ['content:check', '--today', 'ieri'],
      'il valore «ieri» di «--today <giorno>» non va bene: serve un giorno come 2026-11-30',
    ],
  ] as const)('%j', async (args, says) => {
    const { code, said } = await run(args, database.url);
    expect([code, said]).toEqual([2, expect.stringContaining(`Non riuscito: ${says}`)]);
    expect(said).not.toMatch(/error|unknown|missing|invalid|did you mean|\n\s+at /i);
    const json = await run([args[0], '--json', ...args.slice(1)], database.url);
    expect([json.code, JSON.parse(json.said)]).toEqual([
      2,
      { ok: false, error: expect.stringContaining(says) },
    ]);
  });

  it('takes no option for the code that was forgotten, not even the one for programs', async () => {
    const { code, said } = await run(['content:import', '--confirm', '--json'], database.url);
    const error = 'il valore «--json» di «--confirm <codice>» non va bene: comincia con un trattino';
    expect([code, JSON.parse(said)]).toEqual([2, { ok: false, error: expect.stringContaining(error) }]);
  });

  it('and the help has Italian headings, whoever asks for it', async () => {
    for (const args of [['--help'], ['backup', '--help'], []]) {
      const { code, said } = await run(args, database.url);
      expect(code).toBe(args.length === 0 ? 2 : 0);
      expect(said).toMatch(/^Uso: lumit .*\[opzioni\]/m);
      expect(said).toMatch(/^Opzioni:/m);
      expect(said).not.toMatch(/Usage|Options:|Arguments:|Commands:|\[options\]|default:/);
    }
  });
});

describe('admin:create refuses in Italian what is no person, names the field, and makes nobody', () => {
  const good = { email: 'lucia@ente.it', name: 'Lucia', surname: 'Ferrari' };
  const create = (changed: Record<string, string | undefined>) =>
    run(
      [
        'admin:create',
        ...Object.entries({ ...good, ...changed }).flatMap(([name, value]) =>
          value === undefined ? [] : [`--${name}`, value],
        ),
      ],
      database.url,
    );

  it.each([
    [{ email: '@' }, '--email: serve un solo indirizzo, come nome@ente.it'],
    [{ email: 'a@b.it, c@d.it' }, '--email: serve un solo indirizzo, come nome@ente.it'],
    [{ email: 'a@b.it\nBcc: c@d.it' }, '--email: va scritto su una riga'],
    [{ email: undefined }, '--email: manca'],
    [{ name: 'Lu\ncia' }, '--name: va scritto su una riga'],
    [{ name: '\u200eLucia' }, '--name: contiene un carattere invisibile (posizione 1)'],
    [{ surname: 'x'.repeat(5_000) }, '--surname: al massimo 100 caratteri'],
    [{ surname: ' ' }, '--surname: il testo è vuoto'],
    [{ organisation: '' }, '--organisation: il testo è vuoto'],
  ] as const)('%.60j', async (changed, says) => {
    const { code, said } = await create(changed);
    expect([code, said]).toEqual([2, expect.stringContaining(`Non riuscito: ${says}`)]);
    expect(said).not.toMatch(/password:|\n\s+at /i);
  });

  it('and takes a person as people are called', async () => {
    const { code, said } = await create({
      email: ' Lucia.Ferrari@Ente.IT ',
      name: 'Jose\u0301',
      surname: 'D’Angelo',
    });
    expect([code, said]).toEqual([0, expect.stringContaining('Creata la Segreteria lucia.ferrari@ente.it.')]);
    expect(said).not.toMatch(/password: /i);
  });
});

describe('a link for a password, from the command line', () => {
  const link = (email: string, ...more: string[]) =>
    run(['password:link', '--email', email, ...more], database.url);
  const states = async () => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      `select l.purpose, l.voided_at is null as open, encode(l.token_hash, 'hex') as hash
         from password_link l join person p on p.id = l.person_id where p.email = 'nuova@ente.it' order by l.made_at`,
    );
    await client.end();
    return rows as Array<{ purpose: string; open: boolean; hash: string }>;
  };

  it('is printed by admin:create, for a week, and begins with the configured origin; a program reads it as JSON', async () => {
    const args = ['admin:create', '--email', 'nuova@ente.it', '--name', 'Nuova', '--surname', 'Prova'];
    const { code, said } = await run([...args, '--json'], database.url);
    const told = JSON.parse(said) as { link: string; expiresAt: string };
    expect(code).toBe(0);
    expect(told.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/nuova-password#[\w-]{43}$/);
    const [made] = await states();
    const token = told.link.split('#')[1] ?? '';
    expect(made).toEqual({
      purpose: 'first',
      open: true,
      hash: createHash('sha256').update(token).digest('hex'),
    });
    expect(Date.parse(told.expiresAt)).toBeGreaterThan(Date.now() + 6 * 24 * 3_600_000);
  });

  it('is made anew for who is there already, and the one before is void', async () => {
    const again = await run(
      ['admin:create', '--email', 'nuova@ente.it', '--name', 'Nuova', '--surname', 'Prova'],
      database.url,
    );
    expect([again.code, again.said]).toEqual([
      1,
      expect.stringContaining('password:link --email nuova@ente.it'),
    ]);
    const { code, said } = await link(' NUOVA@ente.it ');
    expect([code, said]).toEqual([0, expect.stringContaining('/nuova-password#')]);
    expect((await states()).map(({ open }) => open)).toEqual([false, true]);
  });

  it('is refused for nobody, without an address, and where a script still brings a password', async () => {
    expect(await link('nessuno@ente.it')).toMatchObject({
      code: 1,
      said: expect.stringContaining('nessuna persona attiva'),
    });
    expect((await run(['password:link'], database.url)).code).toBe(2);
    process.env['LUMIT_PASSWORD'] = 'una frase di prima';
    try {
      const old = await run(
        ['admin:create', '--email', 'altra@ente.it', '--name', 'A', '--surname', 'B'],
        database.url,
      );
      expect([old.code, old.said]).toEqual([2, expect.stringContaining('LUMIT_PASSWORD non si usa più')]);
      expect(old.said).not.toContain('una frase di prima');
    } finally {
      delete process.env['LUMIT_PASSWORD'];
    }
  });
});
