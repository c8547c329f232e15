import { relative } from 'node:path';
import { checkContent, countContent } from '@lumit/content/api';
import { type ContentProblem } from '@lumit/content/domain';
import { Day } from '@lumit/shared';
import { dayInRome } from '@lumit/courses/domain';
import { type Command, InvalidArgumentError } from 'commander';
import { contentReport } from './content-report';
import { CommandProblem, EXIT, type Output } from './command-output';

/** content:check */
export function addContentCheck(program: Command, output: Output): void {
  program
    .command('content:check')
    .description('controlla i file dei corsi: file, riga, motivo / check the course files')
    .option(
      '--content <cartella>',
      'cartella dei contenuti / content folder',
      process.env['CONTENT_DIR'] ?? 'content',
    )
    .option(
      '--today <giorno>',
      'giorno per le scadenze, come 2026-11-30; senza: oggi / day for dated statements',
      readDay,
      dayInRome(new Date()),
    )
    .action(async ({ content: folder, today }: { content: string; today: string }) => {
      const check = await checkContent(folder, 'writing', today);
      const { problems, content, readings, deadlines, habits } = check;
      tell(output, folder, problems);
      const counts = countContent(check);
      if (counts) {
        output.say('Contenuti in ordine.');
        for (const line of contentReport(counts)) output.say(line);
      }
      output.result({ ok: content !== null, today, problems, counts, readings, deadlines, habits });
      if (!content)
        throw new CommandProblem('i contenuti hanno errori: correggi i punti indicati', EXIT.problemsFound);
    });
}

function readDay(text: string): string {
  if (!Day.safeParse(text).success) throw new InvalidArgumentError('serve un giorno come 2026-11-30');
  return text;
}

const LEVELS = { error: 'errore', warning: 'avviso', info: 'nota' } as const;

/** The problems of content, one a line: file, line, reason. */
export function tell(output: Output, folder: string, problems: readonly ContentProblem[]): void {
  for (const { file, line, severity, reason } of problems) {
    output.say(`${relative('.', `${folder}/${file}`)}:${line}: ${LEVELS[severity]}: ${reason}`);
  }
}
