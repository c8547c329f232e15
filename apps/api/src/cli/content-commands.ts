import { relative } from 'node:path';
import { checkContent, ContentImport, countContent } from '@lumit/courses/api';
import { type ContentProblem, Day, dayInRome } from '@lumit/courses/domain';
import { readConfig } from '@lumit/platform';
import { BANK_CHECKS, checkQuestion } from '@lumit/quizzes/domain';
import { type Command, InvalidArgumentError } from 'commander';
import { DataSource } from 'typeorm';
import { contentHooks } from '../content-hooks';
import { contentReport } from './content-report';
import { CommandProblem, EXIT, type Output } from './command-output';
import { DEFAULT_ORGANISATION, ensureOrganisation } from './ensure-organisation';
import { withApplication } from './with-application';

/** content:check, content:import */
export function addContentCommands(program: Command, output: Output): void {
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
      const check = await checkContent(folder, checkQuestion, BANK_CHECKS, today);
      const { problems, content, readings, deadlines } = check;
      tell(output, folder, problems);
      const counts = countContent(check);
      if (counts) {
        output.say('Contenuti in ordine.');
        for (const line of contentReport(counts)) output.say(line);
      }
      output.result({ ok: content !== null, today, problems, counts, readings, deadlines });
      if (!content)
        throw new CommandProblem('i contenuti hanno errori: correggi i punti indicati', EXIT.problemsFound);
    });

  program
    .command('content:import')
    .description('importa i corsi nella base di dati / import the courses')
    .option('--content <cartella>', 'cartella dei contenuti / content folder')
    .option('--organisation <nome>', 'ente che organizza / organisation', DEFAULT_ORGANISATION)
    .option('--dry-run', 'mostra che cosa cambierebbe / show what would change')
    .action((options: { content?: string; organisation: string; dryRun?: boolean }) =>
      importContent(options, output),
    );
}

async function importContent(
  options: { content?: string; organisation: string; dryRun?: boolean },
  output: Output,
): Promise<void> {
  const config = readConfig(process.env);
  const contentDir = options.content ?? config.contentDir;
  const { problems, report } = await withApplication(config, async (app) => {
    const organisation = await ensureOrganisation(app.get(DataSource).manager, options.organisation);
    return app
      .get(ContentImport)
      .importContent(
        { contentDir, organisationId: organisation.id, dryRun: options.dryRun ?? false },
        contentHooks,
      );
  });
  tell(
    output,
    contentDir,
    problems.filter(({ severity }) => severity === 'error'),
  );
  output.result({ ok: report !== null, problems, report });
  if (!report)
    throw new CommandProblem('nulla è stato importato: correggi i punti indicati', EXIT.problemsFound);
  const { added, changed, unchanged, withdrawn } = report;
  output.say(
    `${options.dryRun ? 'Cambierebbero' : 'Importati'}: ${added.length} nuovi, ${changed.length} modificati, ${unchanged.length} invariati, ${withdrawn.length} ritirati.`,
  );
  for (const [sign, names] of [
    ['+', added],
    ['~', changed],
    ['-', withdrawn],
  ] as const)
    for (const name of names) output.say(`  ${sign} ${name}`);
}

function readDay(text: string): string {
  if (!Day.safeParse(text).success)
    throw new InvalidArgumentError('serve un giorno come 2026-11-30 / a day like 2026-11-30');
  return text;
}

const LEVELS = { error: 'errore', warning: 'avviso', info: 'nota' } as const;

function tell(output: Output, folder: string, problems: readonly ContentProblem[]): void {
  for (const { file, line, severity, reason } of problems) {
    output.say(`${relative('.', `${folder}/${file}`)}:${line}: ${LEVELS[severity]}: ${reason}`);
  }
}
