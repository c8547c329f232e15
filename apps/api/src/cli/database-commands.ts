import { resolve } from 'node:path';
import { readConfig } from '@lumit/platform';
import type { Command } from 'commander';
import { restoreBackup } from '../backup/restore-backup';
import { writeBackup } from '../backup/write-backup';
import { migrateDatabase } from '../migrate';
import { requeueWaiting } from './requeue-waiting';
import type { Output } from './command-output';

const total = (rows: Readonly<Record<string, number>>) => Object.values(rows).reduce((sum, n) => sum + n, 0);

/** db:migrate, backup, restore. */
export function addDatabaseCommands(program: Command, output: Output): void {
  program
    .command('db:migrate')
    .description('porta la base di dati all’ultima versione / migrate the database')
    .action(async () => {
      const ran = await migrateDatabase(readConfig(process.env).databaseUrl);
      output.say(
        ran.length === 0 ? 'Base di dati già aggiornata.' : `Migrazioni eseguite: ${ran.join(', ')}`,
      );
      output.result({ ok: true, migrations: ran });
    });

  program
    .command('backup')
    .argument('<file>', 'dove scrivere il backup / where to write it')
    .description('salva tutti i dati in un file / save all data to a file')
    .option('--overwrite', 'sostituisce un file che c’è già / replace an existing file', false)
    .action(async (file: string, { overwrite }: { overwrite: boolean }) => {
      const url = readConfig(process.env).databaseUrl;
      const report = await writeBackup({ url, file: resolve(file), at: new Date(), overwrite });
      output.say(
        `Backup scritto in ${report.file} e riletto: ${total(report.rows)} righe, SHA-256 ${report.sha256}`,
      );
      output.result({ ok: true, ...report });
    });

  program
    .command('restore')
    .argument('<file>', 'il backup da ripristinare / the backup to restore')
    .description('ripristina un backup in una base di dati vuota / restore a backup into an empty database')
    .action(async (file: string) => {
      const url = readConfig(process.env).databaseUrl;
      const tail = await restoreBackup(url, resolve(file));
      const requeued = await requeueWaiting(url);
      output.say(`Ripristinate ${total(tail.rows)} righe; messaggi rimessi in coda: ${requeued}.`);
      output.result({ ok: true, ...tail, requeued });
    });
}
