import { z } from 'zod';

/** U+0000 cannot be stored by PostgreSQL; the other controls (but tab and line breaks) are never meant. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/;
/** Half of a character: with the `u` flag only a surrogate without its partner matches. */
const HALF = /\p{Cs}/u;
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;
/** What a reader cannot see: spaces, format characters, fillers, lone marks. */
const UNSEEN = /[\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Format characters but for the two joiners that some scripts need (B-115): bidi marks and overrides, soft hyphen, zero-width space. */
const FORMAT = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/u;
const JOINERS = /[\u200c\u200d]/g;
/**
 * Composing takes a time that grows with the square of a run of marks (200 kB of them: seconds). No script stacks more
 * than a few on one letter.
 */
const TOO_MANY_MARKS = /\p{M}{33}/u;
const PICTURE = /[\p{So}\p{Extended_Pictographic}]/u;

/** Lengths in code points. */
export interface TextLimits {
  readonly max: number;
  /** Visible characters that are asked for, 1 unless said; 0: may be left empty. */
  readonly min?: number;
}

/** Composed, without outer spaces, line breaks as `\n`; what shows nothing is empty. What `freeText` refuses stays as it is. */
export function tidyText(text: string): string {
  if (!isStorable(text) || TOO_MANY_MARKS.test(text)) return text;
  const tidy = text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim();
  return visibleLength(tidy) === 0 ? '' : tidy;
}

/** How many characters of it a reader sees. */
export function visibleLength(text: string): number {
  return [...text.replaceAll(UNSEEN, '')].length;
}

const isStorable = (text: string) => !CONTROL.test(text) && !HALF.test(text);
const UNSTORABLE = 'contiene caratteri che non si possono salvare: scrivilo di nuovo senza copiarlo';

function text({ max, min = 1 }: TextLimits) {
  return (
    z
      .string()
      // Before any work: a text of a megabyte is not tidied to learn that it is too long.
      .refine((value) => value.length <= max * 4 + 200, { error: tooLong(max), abort: true })
      .refine(isStorable, { error: UNSTORABLE, abort: true })
      .refine((value) => !TOO_MANY_MARKS.test(value), {
        error: 'ha troppi accenti su una lettera',
        abort: true,
      })
      .overwrite(tidyText)
      .max(max, tooLong(max))
      // The schema can say a length; what counts is what shows.
      .min(min, { error: tooShort(min), abort: true })
      .refine((value) => visibleLength(value) >= min, tooShort(min))
  );
}

/** Free text of one or more lines: a note, a reason, a report. The only way a route, a command or a file takes one. */
export const freeText = (limits: TextLimits) => text(limits);

/** Free text on one line: a title, a name of a place. */
export const lineOfText = (limits: TextLimits) =>
  text(limits).refine((value) => !LINE_BREAK.test(value), 'va scritto su una riga');

/**
 * A name of a person or of a body: one line, at least one letter, nothing invisible that could turn it round or make two
 * equal names look alike (B-115, B-771), no pictures (B-769). Apostrophes, hyphens and letters of every script are kept as typed.
 */
export const nameText = (limits: TextLimits) =>
  lineOfText(limits)
    .refine((value) => !/\t/.test(value), 'va scritto su una riga')
    .refine((value) => !FORMAT.test(value.replaceAll(JOINERS, '')), {
      error: ({ input }) => `contiene un carattere invisibile (posizione ${placeOf(FORMAT, String(input))})`,
    })
    .refine((value) => !PICTURE.test(value), 'contiene un simbolo o una faccina: usa solo lettere')
    .refine((value) => value === '' || /\p{L}/u.test(value), 'deve avere almeno una lettera');

/** Kept exactly as typed, spaces included: passwords, typed answers. Only what cannot be stored is refused. */
export const exactText = ({ max, min = 1 }: TextLimits) =>
  z.string().max(max, tooLong(max)).min(min, tooShort(min)).refine(isStorable, UNSTORABLE);

/** Position of the first bad character as people count, from 1. */
function placeOf(bad: RegExp, value: string): number {
  return [...value].findIndex((one) => bad.test(one) && !/[\u200c\u200d]/.test(one)) + 1;
}

const tooLong = (max: number) => `al massimo ${max} caratteri`;
const tooShort = (min: number) => (min <= 1 ? 'il testo è vuoto' : `scrivi almeno ${min} caratteri`);
