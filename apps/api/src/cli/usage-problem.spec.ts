import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { usageProblem } from './usage-problem';

/** A command that can raise each error commander has. */
function aProgram(): Command {
  const program = new Command('lumit').exitOverride().configureOutput({ outputError: () => undefined });
  program
    .version('1.0.0')
    .configureOutput({ writeOut: () => undefined, writeErr: () => undefined, outputError: () => undefined });
  program
    .command('backup')
    .argument('<file>')
    .addArgument(new Argument('[come]').choices(['tutto', 'parte']))
    .option('--overwrite')
    .option('--passo-a')
    .option('--passo-b')
    .addOption(new Option('--dry-run').conflicts('overwrite'))
    .option('--at <giorno>', 'x', () => {
      throw new InvalidArgumentError('serve un giorno come 2026-11-30');
    })
    .addOption(new Option('--sort <come>').choices(['nome', 'data']))
    .action(() => undefined);
  program
    .command('restore')
    .requiredOption('--file <file>')
    .action(() => undefined);
  return program;
}

async function raised(args: readonly string[]): Promise<CommanderError> {
  const program = aProgram();
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  const error: unknown = await program
    .parseAsync([...args], { from: 'user' })
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof CommanderError)) throw new Error(`Nothing was raised by: ${args.join(' ')}`);
  return error;
}

const CASES: readonly (readonly [args: string[], code: string, says: string])[] = [
  [['bakup'], 'unknownCommand', 'il comando «bakup» non esiste. Forse intendevi «backup»?'],
  [['xyz'], 'unknownCommand', 'il comando «xyz» non esiste'],
  [['--jsn'], 'unknownOption', 'l’opzione «--jsn» non esiste'],
  [['backup', 'f', '--over'], 'unknownOption', 'l’opzione «--over» non esiste'],
  [
    ['backup', 'f', '--passo-c'],
    'unknownOption',
    'l’opzione «--passo-c» non esiste. Forse intendevi «--passo-a» o «--passo-b»?',
  ],
  [['backup'], 'missingArgument', 'manca <file>'],
  [['backup', 'f', '--at'], 'optionMissingArgument', 'all’opzione «--at <giorno>» manca il valore'],
  [['restore'], 'missingMandatoryOptionValue', 'manca l’opzione «--file <file>»'],
  [
    ['backup', 'f', '--overwrite', '--dry-run'],
    'conflictingOption',
    '«--dry-run» e «--overwrite» non vanno insieme',
  ],
  [
    ['backup', 'f', 'tutto', 'x', 'y'],
    'excessArguments',
    'troppe parole: ne servono 2, sono 4 (f, tutto, x, y)',
  ],
  [['restore', '--file', 'a', 'b'], 'excessArguments', 'troppe parole: ne servono 0, sono 1 (b)'],
  [
    ['backup', 'f', '--at', 'ieri'],
    'invalidArgument',
    'il valore «ieri» di «--at <giorno>» non va bene: serve un giorno come 2026-11-30',
  ],
  [
    ['backup', 'f', '--sort', 'x'],
    'invalidArgument',
    'il valore «x» di «--sort <come>» non va bene: va scelto fra nome, data',
  ],
  [
    ['backup', 'f', 'niente'],
    'invalidArgument',
    'il valore «niente» di «come» non va bene: va scelto fra tutto, parte',
  ],
];

/** No error of the words typed: help and version are answers, the others are raised by what we do not use. */
const NOT_OF_USAGE = ['help', 'helpDisplayed', 'version', 'error', 'executeSubCommandAsync'];

describe('what commander refuses', () => {
  it.each(CASES)('%j is said in Italian', async (args, code, says) => {
    const error = await raised(args);
    expect([error.code, usageProblem(error)]).toEqual([`commander.${code}`, says]);
  });

  it('is covered here with every code that commander has', () => {
    const folder = dirname(createRequire(import.meta.url).resolve('commander'));
    const source = globSync('{lib/,}*.js', { cwd: folder })
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('\n');
    const codes = new Set([...source.matchAll(/'commander\.(\w+)'/g)].map(([, code]) => code));
    const known = new Set([...CASES.map(([, code]) => code), ...NOT_OF_USAGE]);
    expect([...codes].sort()).toEqual([...known].sort());
  });

  it('is at least no English where commander has a new error or another sentence', () => {
    for (const error of [
      { code: 'commander.newOne', message: 'error: something new' },
      { code: 'commander.unknownOption', message: 'error: no such option --x' },
    ])
      expect(usageProblem(error)).toBe('il comando è scritto male');
  });
});
