import { ContentImport, type EditChoices, type ImportOrder, type ImportOutcome } from '@lumit/content/api';
import type { ImportTouch } from '@lumit/shared';
import { readConfig } from '@lumit/platform';
import { type Command, InvalidArgumentError } from 'commander';
import { DataSource } from 'typeorm';
import { CommandProblem, EXIT, type Output } from './command-output';
import { tell } from './content-check-command';
import { askChoices, choiceOptions, choicesOf, editLines, unusedLines } from './edit-choices';
import { DEFAULT_ORGANISATION, ensureOrganisation } from './ensure-organisation';
import { withApplication } from './with-application';

interface Options {
  readonly content?: string;
  readonly organisation: string;
  readonly dryRun?: boolean;
  readonly confirm?: string;
  readonly confirmAll?: boolean;
  readonly unattended?: boolean;
  readonly keepEdit: readonly string[];
  readonly takeFile: readonly string[];
  readonly json?: boolean;
}

/** content:import */
export function addContentImport(program: Command, output: Output): void {
  program
    .command('content:import')
    .description('importa i corsi nella base di dati / import the courses')
    .option('--content <cartella>', 'cartella dei contenuti / content folder')
    .option('--organisation <nome>', 'ente che organizza / organisation', DEFAULT_ORGANISATION)
    .option('--dry-run', 'mostra che cosa cambierebbe / show what would change')
    .option(
      '--confirm <codice>',
      'conferma le modifiche elencate con questo codice / confirm the listed changes',
    )
    .option(
      '--confirm-all',
      'conferma qualunque modifica: per chi sviluppa / confirm any change: for development',
    )
    .option(
      '--unattended',
      'non chiede: se serve una conferma lascia tutto com’è / never asks: what needs a word waits',
    )
    .option(
      '--keep-edit <codice>',
      'tiene la modifica fatta nel browser, fino a un altro file / keeps an edit; repeatable',
      collected,
      [],
    )
    .option(
      '--take-file <codice>',
      'prende il file al posto della modifica / takes the file instead of an edit; repeatable',
      collected,
      [],
    )
    .action((options: Options) => importContent(options, output));
}

const collected = (code: string, before: readonly string[]) => {
  if (!/^[0-9a-f]{8}$/.test(code))
    throw new InvalidArgumentError('serve un codice dell’elenco, come 1a2b3c4d');
  return [...before, code];
};

async function importContent(options: Options, output: Output): Promise<void> {
  const config = readConfig(process.env);
  const contentDir = options.content ?? config.contentDir;
  const { dryRun = false } = options;
  const confirmed = options.confirmAll ? 'all' : options.confirm;
  const outcome = await withApplication(config, async (app) => {
    const organisation = await ensureOrganisation(app.get(DataSource).manager, options.organisation);
    const choices = choicesOf(options.keepEdit, options.takeFile);
    const order: ImportOrder = { contentDir, organisationId: organisation.id, dryRun, choices };
    return importAsking(app.get(ContentImport), { order, confirmed }, options.unattended ? NOBODY : output);
  });
  const { problems, report, touches, waitsFor, edits, unusedChoices, choices } = outcome;
  tell(
    output,
    contentDir,
    problems.filter(({ severity }) => severity === 'error'),
  );
  const ok = report !== null && waitsFor === null;
  output.result({
    ok,
    problems,
    report: waitsFor === null ? report : null,
    touches,
    waitsFor,
    edits,
    unusedChoices,
  });
  if (!report)
    throw new CommandProblem('nulla è stato importato: correggi i punti indicati', EXIT.problemsFound);
  if (waitsFor !== null) return saysWaiting(touches, `${waitsFor}${choiceOptions(choices)}`, options, output);
  if (dryRun) for (const line of touchLines(touches)) output.say(line);
  for (const line of [...reportLines(report, dryRun), ...editLines(edits), ...unusedLines(unusedChoices)])
    output.say(line);
}

const NOTHING = 'Nulla è stato importato: i corsi restano come sono.';

const NOBODY: Pick<Output, 'say'> = { say: () => undefined };

/** Imports, and asks whoever sits at the terminal: first about edits that differ from their files, then about touches. */
async function importAsking(
  content: ContentImport,
  { order, confirmed }: { order: ImportOrder; confirmed: string | undefined },
  output: Pick<Output, 'say' | 'ask'>,
): Promise<ImportOutcome & { readonly choices: EditChoices }> {
  const run = (more: Partial<ImportOrder>, code = confirmed) =>
    content.importContent({ ...order, ...more, ...(code !== undefined && { confirmed: code }) });
  const asks = output.ask !== undefined && order.dryRun !== true;
  let outcome = await run({ stopsToAsk: asks });
  let choices: EditChoices = order.choices ?? new Map();
  if (asks && outcome.edits.some((edit) => edit.asks)) {
    const chosen = await askChoices(outcome.edits, output);
    if (!chosen) throw new CommandProblem(NOTHING, EXIT.problemsFound);
    choices = new Map([...choices, ...chosen]);
    outcome = await run({ choices });
  }
  // What was read may reach other people by the time it is wanted: then it is read again.
  while (outcome.waitsFor !== null && (await isWanted(outcome.touches, output)))
    outcome = await run({ choices }, outcome.waitsFor);
  return { ...outcome, choices };
}

async function isWanted(
  touches: readonly ImportTouch[],
  output: Pick<Output, 'say' | 'ask'>,
): Promise<boolean> {
  if (!output.ask) return false;
  for (const line of touchLines(touches)) output.say(line);
  const answer = await output.ask('Vuoi queste modifiche? Scrivi sì per importare: ');
  return answer !== null && /^s[iì]['’]?$/i.test(answer.trim().normalize('NFC'));
}

/** What waits, in words. Unattended it is no failure: the courses stay as they are and the service can start. */
function saysWaiting(
  touches: readonly ImportTouch[],
  code: string,
  { unattended }: Options,
  output: Output,
): void {
  const how = `Per importare: npm run lumit -- content:import --confirm ${code}`;
  const lines = [NOTHING, ...touchLines(touches), how];
  if (!unattended) throw new CommandProblem(lines.join('\n'), EXIT.problemsFound);
  for (const line of lines) output.say(line);
}

const touchLines = (touches: readonly ImportTouch[]): string[] =>
  touches.length === 0
    ? []
    : [
        'Toccano risultati o progressi delle persone:',
        ...touches.map(
          ({ what, change, people }) =>
            `  ! ${what}: ${change} · ${people === 1 ? '1 persona' : `${people} persone`}`,
        ),
      ];

function reportLines(report: NonNullable<ImportOutcome['report']>, dryRun: boolean): string[] {
  const { added, changed, unchanged, withdrawn } = report;
  return [
    `${dryRun ? 'Cambierebbero' : 'Importati'}: ${added.length} nuovi, ${changed.length} modificati, ${unchanged.length} invariati, ${withdrawn.length} ritirati.`,
    ...added.map((name) => `  + ${name}`),
    ...changed.map((name) => `  ~ ${name}`),
    ...withdrawn.map((name) => `  - ${name}`),
  ];
}
