import type { EditChoices, ImportEdit } from '@lumit/content/api';
import type { EditChoice } from '@lumit/shared';
import type { Output } from './command-output';

const DAY = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'Europe/Rome' });

/** What differs from the files because somebody edited it in the browser, with the ways out of it. */
export function editLines(edits: readonly ImportEdit[]): string[] {
  if (edits.length === 0) return [];
  return [
    'Modificati nel browser e diversi dal loro file (resta la modifica):',
    ...edits.flatMap((edit) => [`  ≠ ${sentenceOf(edit)}`, ...(edit.asks ? [waysOf(edit)] : [])]),
  ];
}

function sentenceOf({ what, path, editedAt, fileSide, asks }: ImportEdit): string {
  const where = path === null ? '' : `, ${path}`;
  const side = {
    same: asks ? 'il file è quello di allora' : 'scelto di tenere la modifica',
    changed: 'da allora il file è cambiato',
    gone: 'nei file non c’è più',
    unknown: 'com’era il file allora non si sa',
  }[fileSide];
  return `${what}${where}: modifica del ${DAY.format(new Date(editedAt))}; ${side}`;
}

const waysOf = ({ code, fileSide }: ImportEdit) =>
  `      per tenerla: --keep-edit ${code} · per ${fileSide === 'gone' ? 'seguire i file (esce dal corso)' : 'prendere il file'}: --take-file ${code}`;

/** From the options of the command. */
export function choicesOf(keep: readonly string[], take: readonly string[]): EditChoices {
  return new Map<string, EditChoice>([
    ...keep.map((code) => [code, 'keep'] as const),
    ...take.map((code) => [code, 'take'] as const),
  ]);
}

/** So that a command repeats them. */
export const choiceOptions = (choices: EditChoices): string =>
  [...choices]
    .map(([code, choice]) => ` --${choice === 'keep' ? 'keep-edit' : 'take-file'} ${code}`)
    .join('');

/** Choices that fitted nothing, in words. */
export const unusedLines = (codes: readonly string[]): string[] =>
  codes.map(
    (code) =>
      `Nessuna modifica ha il codice ${code}: è già stata scelta, o nel frattempo è cambiata lei o il suo file.`,
  );

/**
 * Asks the person at the terminal about each edit that waits for a choice; what they leave open stays as it was edited.
 * Null where they left without an answer.
 */
export async function askChoices(
  edits: readonly ImportEdit[],
  output: Pick<Output, 'say' | 'ask'>,
): Promise<EditChoices | null> {
  const choices = new Map<string, EditChoice>();
  for (const edit of edits) {
    if (!edit.asks || !output.ask) continue;
    output.say(`≠ ${sentenceOf(edit)}`);
    const answer = await output.ask(
      'Tieni la modifica o prendi il file? Scrivi tieni o file (invio: più tardi): ',
    );
    if (answer === null) return null;
    const word = answer.trim().toLowerCase();
    if (word === 'tieni') choices.set(edit.code, 'keep');
    if (word === 'file') choices.set(edit.code, 'take');
  }
  return choices;
}
