import type { LeafRule, Modality, Rule } from './rule-set';

export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  presenza: 'in presenza',
  online: 'online',
  mista: 'in modalità mista',
};

/** What a rule is called by: the result of one has the same, and a test its title. */
export type NamedLeaf =
  | {
      readonly kind: 'hours';
      readonly minPercent: number;
      readonly module?: string | undefined;
      readonly modality?: Modality | undefined;
    }
  | { readonly kind: 'quiz'; readonly title: string }
  | { readonly kind: 'enrolment' | 'sign_off' };

/** What one rule asks, in Italian, without anybody's numbers: «80% delle ore del modulo M3». */
export function leafName(leaf: NamedLeaf): string {
  switch (leaf.kind) {
    case 'quiz':
      return leaf.title;
    case 'enrolment':
      return 'iscrizione attiva';
    case 'sign_off':
      return 'conferma della Segreteria';
    case 'hours': {
      const part = leaf.module
        ? ` del modulo ${leaf.module}`
        : leaf.modality
          ? `, ${MODALITY_WORDS[leaf.modality]}`
          : '';
      return `${leaf.minPercent}% delle ore${part}`;
    }
  }
}

/** Alternatives, one of which is enough. */
export const anyName = (names: readonly string[]): string => names.join(' oppure ');

/** What a rule of a set asks; `titleOf` a test, by its code. */
export function ruleName(rule: Rule, titleOf: (quiz: string) => string): string {
  const named = (leaf: LeafRule): NamedLeaf =>
    leaf.kind === 'quiz' ? { kind: 'quiz', title: titleOf(leaf.quiz) } : leaf;
  return rule.kind === 'any' ? anyName(rule.of.map((leaf) => leafName(named(leaf)))) : leafName(named(rule));
}
