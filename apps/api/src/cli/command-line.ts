import { UnsafeSettings } from '@lumit/platform';
import { Command, CommanderError, type HelpConfiguration, InvalidArgumentError } from 'commander';
import { BackupProblem } from '../backup/backup-format';
import { databaseProblem } from '../database-problem';
import { addAccountCommands } from './account-commands';
import { addContentCheck } from './content-check-command';
import { addContentImport } from './content-import-command';
import { addDatabaseCommands } from './database-commands';
import { addDemoCommand } from './demo-command';
import { askOnTerminal, type Terminal } from './ask-on-terminal';
import { addDoctorCommand } from './doctor-command';
import { CommandProblem, EXIT, type Output } from './command-output';
import { usageProblem } from './usage-problem';

/** The operator's command line. Returns the exit code: 0 done, 1 failed, 2 wrong usage, 3 problems found. */
export async function runCommandLine(args: readonly string[], terminal: Terminal = process): Promise<number> {
  const json = args.includes('--json');
  const output: Output = {
    say: (text) => {
      if (!json) process.stdout.write(`${text}\n`);
    },
    result: (value) => {
      if (json) process.stdout.write(`${JSON.stringify(value)}\n`);
    },
    ...(!json && terminal.stdin.isTTY && { ask: (question) => askOnTerminal(terminal, question) }),
  };
  const program = new Command('lumit')
    .description('LUMIT Formazione: comandi per chi gestisce il servizio / commands for the operator')
    .helpOption('-h, --help', 'mostra l’aiuto / show help')
    .helpCommand(false)
    .exitOverride()
    // What commander refuses is told below, in Italian.
    .configureOutput({ outputError: () => undefined })
    .configureHelp(ITALIAN_HELP);
  addContentCheck(program, output);
  addContentImport(program, output);
  addDatabaseCommands(program, output);
  addAccountCommands(program, output);
  addDemoCommand(program, output);
  addDoctorCommand(program, output);
  for (const command of program.commands) {
    command.option('--json', 'risultato in JSON / JSON result').exitOverride();
    for (const option of command.options)
      if (option.required && !option.parseArg) option.argParser(readValue);
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    return report(error, json);
  }
}

/** Where the value was forgotten, commander takes the next option for it. */
function readValue(text: string): string {
  if (text.startsWith('-'))
    throw new InvalidArgumentError(
      'comincia con un trattino: forse manca il valore prima di un’altra opzione',
    );
  return text;
}

/** Commander's own words in the help. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Uso:',
  'Arguments:': 'Argomenti:',
  'Options:': 'Opzioni:',
  'Commands:': 'Comandi:',
};
const inUsage = (text: string) => text.replace('[options]', '[opzioni]').replace('[command]', '[comando]');
const ITALIAN_HELP: HelpConfiguration = {
  styleTitle: (title) => TITLES[title] ?? title,
  styleUsage: inUsage,
  styleSubcommandTerm: inUsage,
  styleOptionDescription: (text) => text.replace('(default: ', '(se manca: '),
};

/** Codes of what is no problem: the help was asked for, or shown because no command was named. */
const HELP_CODES = ['commander.help', 'commander.helpDisplayed'];

function report(error: unknown, json: boolean): number {
  if (error instanceof CommanderError && HELP_CODES.includes(error.code))
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  const message = messageOf(error);
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, error: message })}\n`);
  else process.stderr.write(`Non riuscito: ${message}\n`);
  if (error instanceof CommanderError) return EXIT.usage;
  return error instanceof CommandProblem ? error.exitCode : EXIT.failed;
}

function messageOf(error: unknown): string {
  if (error instanceof CommanderError) return `${usageProblem(error)}\nAiuto: npm run lumit -- --help`;
  if (error instanceof CommandProblem || error instanceof BackupProblem || error instanceof UnsafeSettings)
    return error.message;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return (
    databaseProblem(error) ??
    `errore imprevisto, è un difetto del programma: segnalalo con queste righe\n${stack}`
  );
}
