import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { type Config, openStore, partKey, readConfig, spoolOf, UnsafeSettings } from '@lumit/platform';
import type { Command } from 'commander';
import { createTransport } from 'nodemailer';
import { Client } from 'pg';
import { MIGRATIONS } from '../migrations/index';
import { CommandProblem, EXIT, type Output } from './command-output';
import { unreadPages } from './unread-pages';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly says: string;
}

const LEAST_FREE_BYTES = 1_000_000_000;
const MOST_CLOCK_DIFFERENCE_MS = 2_000;

/** doctor: settings, database, disk, files, mail, clock. */
export function addDoctorCommand(program: Command, output: Output): void {
  program
    .command('doctor')
    .description(
      'controlla impostazioni, base di dati, disco, file, posta, orologio / check the installation',
    )
    .action(async () => {
      const findings = await examine();
      for (const { what, ok, says } of findings) output.say(`${ok ? 'Bene  ' : 'ERRORE'}  ${what}: ${says}`);
      const ok = findings.every((f) => f.ok);
      output.result({ ok, findings });
      if (!ok) throw new CommandProblem('qualcosa da sistemare, vedi sopra', EXIT.problemsFound);
    });
}

async function examine(): Promise<Finding[]> {
  let config: Config;
  try {
    config = readConfig(process.env);
  } catch (error) {
    if (error instanceof UnsafeSettings)
      return error.problems.map((says) => ({ what: 'impostazioni', ok: false, says }));
    throw error;
  }
  const settings = {
    what: 'impostazioni',
    ok: true,
    says: `modo ${config.mode}, indirizzo ${config.origin}`,
  };
  return [
    settings,
    ...(await examineDatabase(config)),
    await examineDisk(config),
    await examineFiles(config),
    await examineMail(config),
  ];
}

async function examineDatabase(config: Config): Promise<Finding[]> {
  const client = new Client({ connectionString: config.databaseUrl, connectionTimeoutMillis: 3_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; now: Date; fsync: string }>(
      `SELECT current_setting('server_version') AS version, clock_timestamp() AS now, current_setting('fsync') AS fsync`,
    );
    const here = Date.now();
    const row = rows[0];
    const migrated = await client
      .query<{ n: number }>('SELECT count(*)::int AS n FROM migration')
      .catch(() => ({ rows: [{ n: 0 }] }));
    const pending = MIGRATIONS.length - (migrated.rows[0]?.n ?? 0);
    const unread = await unreadPages(client);
    const difference = Math.abs((row?.now.getTime() ?? 0) - here);
    return [
      {
        what: 'base di dati',
        ok: row?.fsync === 'on',
        says: `PostgreSQL ${row?.version}, fsync=${row?.fsync}`,
      },
      {
        what: 'migrazioni',
        ok: pending === 0,
        says: pending === 0 ? 'tutte eseguite' : `${pending} da eseguire: lumit db:migrate`,
      },
      {
        what: 'pagine dei corsi',
        ok: unread === 0,
        says:
          unread === 0
            ? 'si leggono tutte'
            : `${unread} di una versione precedente del programma: lumit content:import`,
      },
      {
        what: 'orologio',
        ok: difference <= MOST_CLOCK_DIFFERENCE_MS,
        says: `${difference} ms di differenza con la base di dati`,
      },
    ];
  } catch (error) {
    return [{ what: 'base di dati', ok: false, says: `non risponde (${(error as Error).message})` }];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function examineDisk(config: Config): Promise<Finding> {
  try {
    await mkdir(config.dataDir, { recursive: true });
    await access(config.dataDir, constants.W_OK);
    const { bavail, bsize } = await statfs(config.dataDir);
    const free = bavail * bsize;
    return {
      what: 'disco',
      ok: free >= LEAST_FREE_BYTES,
      says: `${(free / 1e9).toFixed(1)} GB liberi in ${config.dataDir}`,
    };
  } catch (error) {
    return {
      what: 'disco',
      ok: false,
      says: `${config.dataDir} non si può scrivere (${(error as Error).message})`,
    };
  }
}

/** Puts a few bytes where files of people rest, looks at them and takes them away again. */
async function examineFiles(config: Config): Promise<Finding> {
  const store = openStore(config);
  const spool = spoolOf(config);
  const key = partKey(randomUUID());
  try {
    const probe = await spool.write(oneByte(), 1);
    await store.keep(probe, key).finally(() => spool.drop(probe));
    const size = await store.sizeOf(key);
    await store.remove(key);
    return { what: 'file', ok: size === 1, says: `${store.place}: si scrive e si legge` };
  } catch (error) {
    const { cause, message } = error as { cause?: unknown; message: string };
    return { what: 'file', ok: false, says: `${store.place} non si può usare (${String(cause ?? message)})` };
  }
}

async function* oneByte(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from('x'));
}

async function examineMail(config: Config): Promise<Finding> {
  if (!config.smtpUrl)
    return { what: 'posta', ok: true, says: `senza SMTP: i messaggi vanno in ${config.dataDir}/mail` };
  try {
    await createTransport({ url: config.smtpUrl, connectionTimeout: 5_000, greetingTimeout: 5_000 }).verify();
    return { what: 'posta', ok: true, says: 'il server SMTP risponde' };
  } catch (error) {
    return { what: 'posta', ok: false, says: `il server SMTP non risponde (${(error as Error).message})` };
  }
}
