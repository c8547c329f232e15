/**
 * A point of an act: `tui:art6-com1bis-leth` is art. 6, c. 1-bis, lett. h of the act with key `tui`.
 * The partition names follow URN NIR (art, com, let, num …); `par` and `con` are for acts of the EU.
 */
export interface NormReference {
  readonly key: string;
  /** From the widest part to the narrowest; `number` is as it is cited: `6`, `1-bis`, `h`. */
  readonly parts: readonly { readonly kind: NormPartKind; readonly number: string }[];
}

const PART_LABELS = {
  art: 'art.',
  com: 'c.',
  par: 'par.',
  let: 'lett.',
  num: 'n.',
  cap: 'capo',
  all: 'all.',
  con: 'considerando',
} as const;
export type NormPartKind = keyof typeof PART_LABELS;

const LATIN =
  'bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|undecies|duodecies|terdecies|quaterdecies|quinquiesdecies|sexiesdecies';
const NUMBERED = new RegExp(`^(art|com|par|num|cap|all|con)(\\d{1,4}(?:\\.\\d+)*)(${LATIN})?((?:\\.\\d+)*)$`);
const LETTERED = new RegExp(`^(let)([a-z]{1,2}?)(${LATIN})?((?:\\.\\d+)*)$`);
const KEY = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads a reference such as `tui:art5-com4` or just `tui`. Answers undefined when it is not one. */
export function parseNormReference(text: string): NormReference | undefined {
  const [key, partition, ...rest] = text.split(':');
  if (key === undefined || !KEY.test(key) || rest.length > 0) return undefined;
  if (partition === undefined) return { key, parts: [] };
  const parts = partition.split('-').map(parsePart);
  return parts.every((part) => part !== undefined) ? { key, parts } : undefined;
}

function parsePart(text: string): NormReference['parts'][number] | undefined {
  const match = NUMBERED.exec(text) ?? LETTERED.exec(text);
  if (!match) return undefined;
  const [, kind, number = '', latin, tail = ''] = match;
  return { kind: kind as NormPartKind, number: `${number}${latin ? `-${latin}` : ''}${tail}` };
}

/** The citation that a reader sees: "art. 5, c. 4, TUI"; with one part "art. 5 TUI"; without parts just "TUI". */
export function citeNorm(reference: NormReference, short: string): string {
  const parts = reference.parts.map((part) => `${PART_LABELS[part.kind]} ${part.number}`);
  if (parts.length === 0) return short;
  return parts.length === 1 ? `${parts[0]} ${short}` : `${parts.join(', ')}, ${short}`;
}
