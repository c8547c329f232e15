import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';

export type Directive = ContainerDirective | LeafDirective | TextDirective;

/** What one directive takes in its braces. A label in brackets may follow any name. */
interface DirectiveShape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const shape = (required: readonly string[], optional: readonly string[] = []): DirectiveShape => ({
  required,
  optional,
});

/** Directives inside a sentence. */
export const TEXT_DIRECTIVES: Readonly<Record<string, DirectiveShape>> = {
  norm: shape(['ref']),
  term: shape(['key']),
  lang: shape(['lang']),
  /** Words that were right once: shown as struck, and the only place where they may be said of today. */
  superato: shape([]),
  /** Words that stop holding on a known day: from the day after, everybody reads `then` beside them. */
  scade: shape(['on', 'then'], ['norm', 'answered', 'found', 'outcome']),
  /** A date that does not grow old (an example's, a past one): shown as it is, and not asked about. */
  ferma: shape([]),
};

/** Directives that stand alone on a line. */
export const LEAF_DIRECTIVES: Readonly<Record<string, DirectiveShape>> = {
  figura: shape(['key']),
};

interface BlockShape extends DirectiveShape {
  /** Says what kind of remark it is; a label completes it. */
  readonly title: string;
  /** Classes of bootstrap-italia's callout. */
  readonly classes: readonly string[];
  /** The list that the block is made of. */
  readonly list?: 'ordered' | 'any';
}

/** Blocks between two lines of three colons. */
export const BLOCKS: Readonly<Record<string, BlockShape>> = {
  novita: { ...shape(['date']), title: 'Novità', classes: ['callout', 'note', 'novita'] },
  norma: { ...shape(['ref']), title: 'La norma', classes: ['callout', 'norma'] },
  'da-verificare': {
    ...shape(['where']),
    title: 'Da verificare',
    classes: ['callout', 'warning', 'da-verificare'],
  },
  esempio: { ...shape([]), title: 'Esempio', classes: ['callout', 'success', 'esempio'] },
  procedura: { ...shape([]), title: 'Procedura', classes: ['callout', 'procedura'], list: 'ordered' },
  errori: { ...shape([]), title: 'Errori frequenti', classes: ['callout', 'danger', 'errori'], list: 'any' },
};

export const isDirective = (node: { type: string }): node is Directive =>
  node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective';

/** What `:scade` says in its braces, in the shape that the key `perishes` has in a YAML file. */
export function datedStatementOf(node: Directive): unknown {
  const value = (name: string) => attribute(node, name) || undefined;
  const [answeredOn, found, outcome] = [value('answered'), value('found'), value('outcome')];
  const answered = (answeredOn ?? found ?? outcome) ? { on: answeredOn, found, outcome } : undefined;
  return { on: value('on'), norm: value('norm'), then: value('then'), answered };
}

export const attribute = (node: Directive, name: string): string => node.attributes?.[name]?.trim() ?? '';

const DATE = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeZone: 'UTC' });
/** `2026-05-22` as people read it: 22 maggio 2026. */
export const longDate = (day: string): string => DATE.format(new Date(`${day}T12:00:00Z`));
