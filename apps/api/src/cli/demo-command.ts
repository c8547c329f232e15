import { readConfig } from '@lumit/platform';
import type { Command } from 'commander';
import { createDemo } from '../demo/create-demo';
import type { Output } from './command-output';
import { withApplication } from './with-application';

/** demo:create */
export function addDemoCommand(program: Command, output: Output): void {
  program
    .command('demo:create')
    .description('crea l’edizione dimostrativa, mai in produzione / create the demo edition')
    .action(async () => {
      const report = await withApplication(readConfig(process.env), (app) => createDemo(app, new Date()));
      output.say(`${report.edition}: persone dimostrative, password «${report.password}»`);
      for (const { role, name, email } of report.people)
        output.say(`  ${role.padEnd(13)} ${name.padEnd(16)} ${email}`);
      output.result({ ok: true, ...report });
    });
}
