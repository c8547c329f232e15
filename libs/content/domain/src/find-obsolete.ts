import { withoutAccents } from '@lumit/shared';
import type { ObsoleteStatement } from './obsolete';
import { splitSentences } from './readability';

/** A statement ready to be looked for in many texts. */
export interface ObsoletePattern {
  readonly key: string;
  readonly instead: string;
  readonly pattern: RegExp;
}

export function compileObsolete(statements: readonly ObsoleteStatement[]): ObsoletePattern[] {
  return statements.map(({ key, instead, pattern }) => ({
    key,
    instead,
    pattern: new RegExp(pattern, 'iu'),
  }));
}

/**
 * Statements that a text says although they are no longer true, each once. Every sentence is looked at on its own, so
 * that a pattern can be kept from sentences that say "before 2023".
 */
export function findObsolete(text: string, patterns: readonly ObsoletePattern[]): ObsoletePattern[] {
  if (patterns.length === 0) return [];
  const sentences = splitSentences(text).map(foldSentence);
  return patterns.filter(({ pattern }) => sentences.some((sentence) => pattern.test(sentence)));
}

/** Lower case, without accents, straight apostrophes, single spaces: what patterns are written for. */
export function foldSentence(text: string): string {
  return withoutAccents(text).replaceAll(/[’‘ʼ]/g, "'").replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
