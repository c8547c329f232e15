import {
  GlossaryView,
  NewsView,
  ReferencesView,
  type SearchKind,
  SearchView,
  TerritoryView,
} from '@lumit/courses/domain';
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../lib/api';

/** These pages change with an import, not while somebody reads. */
const AN_HOUR_MS = 60 * 60_000;

const coursePage =
  <View extends z.ZodType>(name: string, view: View) =>
  (editionId: string) =>
    queryOptions({
      queryKey: ['editions', editionId, name],
      queryFn: ({ signal }) => api.get(`/api/editions/${editionId}/${name}`, view, { signal }),
      staleTime: AN_HOUR_MS,
    });

/** Acts of law with the lessons that cite them, and what has to be looked at again. */
export const referencesQuery = coursePage('references', ReferencesView);
/** All terms from A to Z. */
export const glossaryQuery = coursePage('glossary', GlossaryView);
/** What changed in the law, newest first. */
export const newsQuery = coursePage('news', NewsView);
/** Who does what in the province. */
export const territoryQuery = coursePage('territory', TerritoryView);

export interface SearchOrder {
  q: string;
  /** Without it the first results of each kind. */
  kind: SearchKind | null;
  page: number;
}

/** Lessons, terms and acts in all editions that the person attends or teaches. */
export const searchQuery = ({ q, kind, page }: SearchOrder) =>
  queryOptions({
    queryKey: ['search', q, kind, page],
    queryFn: ({ signal }) => {
      const order = new URLSearchParams({ q, page: String(page), ...(kind && { kind }) });
      return api.get(`/api/search?${order.toString()}`, SearchView, { signal });
    },
  });
