import type { Refusal } from '@lumit/shared';
import { piecesOf } from './text-pieces';

/** Longest query in characters, and most words of one: beyond, it is a text and not a question. */
export const MAX_SEARCH_LENGTH = 200;
export const MAX_SEARCH_WORDS = 12;

/** Why a query is not searched at all. */
export function searchBlockers(query: string): Refusal[] {
  if (query.trim().length > MAX_SEARCH_LENGTH)
    return [{ code: 'courses.search_too_long', params: { max: MAX_SEARCH_LENGTH } }];
  if (piecesOf(query).length > MAX_SEARCH_WORDS)
    return [{ code: 'courses.search_too_many_words', params: { max: MAX_SEARCH_WORDS } }];
  return [];
}

/** Why a search found nothing before it began: no letter or digit in it, or only single ones. */
export function unsearchable(pieces: readonly { readonly word: string }[]): 'no-words' | 'too-short' | null {
  if (pieces.length === 0) return 'no-words';
  return pieces.every(({ word }) => [...word].length < 2) ? 'too-short' : null;
}
