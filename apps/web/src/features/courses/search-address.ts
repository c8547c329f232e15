import { SEARCH_KINDS, type SearchKind } from '@lumit/courses/domain';

const NAMES: Readonly<Record<SearchKind, string>> = {
  lessons: 'lezioni',
  terms: 'glossario',
  norms: 'norme',
};

/** The kind that an address names in Italian; null for all. */
export const kindNamed = (name: string | null): SearchKind | null =>
  SEARCH_KINDS.find((kind) => NAMES[kind] === name) ?? null;

/** The first results of every kind. */
export const searchAddress = (q: string) => `/cerca?q=${encodeURIComponent(q)}`;

/** The page of one kind of results: `/cerca?q=asilo&tipo=lezioni&pagina=2`. */
export function groupAddress(q: string, kind: SearchKind, page = 1): string {
  const address = new URLSearchParams({ q, tipo: NAMES[kind], ...(page > 1 && { pagina: String(page) }) });
  return `/cerca?${address.toString()}`;
}
