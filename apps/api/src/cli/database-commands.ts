import { resolve } from 'node:path';
import { openStore, readConfig, spoolOf } from '@lumit/platform';
import type { Command } from 'commander';
import { filesBeside } from '../backup/backup-files';
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
    .option('--files <cartella>', 'dove stanno le copie dei file / where copies of files are kept')
    .option('--without-files', 'solo i dati, senza i file delle persone / rows only', false)
    .action(async (name: string, options: { overwrite: boolean; files?: string; withoutFiles: boolean }) => {
      const config = readConfig(process.env);
      const file = resolve(name);
      const folder = resolve(options.files ?? filesBeside(file));
      const report = await writeBackup({
        url: config.databaseUrl,
        file,
        at: new Date(),
        overwrite: options.overwrite,
        files: options.withoutFiles ? null : { store: openStore(config), folder },
      });
      output.say(
        `Backup scritto in ${report.file} e riletto: ${total(report.rows)} righe, SHA-256 ${report.sha256}`,
      );
      if (report.files && report.files.named > 0)
        output.say(
          `File delle persone in ${folder}: ${report.files.named}, di cui ${report.files.copied} copiati ora.`,
        );
      if (!report.files) output.say('I file delle persone non sono nel backup: salvali a parte.');
      output.result({ ok: true, ...report });
    });

  program
    .command('restore')
    .argument('<file>', 'il backup da ripristinare / the backup to restore')
    .description('ripristina un backup in una base di dati vuota / restore a backup into an empty database')
    .option('--files <cartella>', 'dove stanno le copie dei file / where copies of files are kept')
    .action(async (name: string, options: { files?: string }) => {
      const config = readConfig(process.env);
      const url = config.databaseUrl;
      const file = resolve(name);
      const folder = resolve(options.files ?? filesBeside(file));
      const tail = await restoreBackup(url, file, {
        store: openStore(config),
        folder,
        spool: spoolOf(config),
      });
      const requeued = await requeueWaiting(url);
      output.say(`Ripristinate ${total(tail.rows)} righe; messaggi rimessi in coda: ${requeued}.`);
      output.result({ ok: true, ...tail, requeued });
    });
}
