import { readConfig } from '@lumit/platform';
import { NestFactory } from '@nestjs/core';
import type { Command } from 'commander';
import { AppModule } from '../app.module';
import { createDemo } from '../demo/create-demo';
import type { Output } from './command-output';

/** demo:create */
export function addDemoCommand(program: Command, output: Output): void {
  program
    .command('demo:create')
    .description('crea l’edizione dimostrativa, mai in produzione / create the demo edition')
    .action(async () => {
      const app = await NestFactory.createApplicationContext(AppModule.with(readConfig(process.env)), {
        logger: ['error'],
        abortOnError: false,
      });
      try {
        const report = await createDemo(app, new Date());
        output.say(`${report.edition}: persone dimostrative, password «${report.password}»`);
        for (const { role, name, email } of report.people)
          output.say(`  ${role.padEnd(13)} ${name.padEnd(16)} ${email}`);
        output.result({ ok: true, ...report });
      } finally {
        await app.close();
      }
    });
}
