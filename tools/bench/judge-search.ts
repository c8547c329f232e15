import { parse } from 'yaml';

/** One query of bench/search-queries.yaml. */
export interface TestQuery {
  readonly kind: string;
  readonly isHeldOut: boolean;
  readonly q: string;
  /** Each must be among the first three of its group; the members of one are alternatives. Empty: nothing may be found. */
  readonly wanted: readonly (readonly string[])[];
}

/** What is asked of an answer of `GET /api/search`. */
interface Answer {
  readonly lessons: { readonly items: readonly { readonly code: string }[] };
  readonly terms: { readonly items: readonly { readonly key: string }[] };
  readonly norms: { readonly items: readonly { readonly key: string }[] };
}

export interface Judged extends TestQuery {
  readonly isHit: boolean;
  /** One over the place of the wanted result that comes last; 0 where one is missing. */
  readonly reciprocalRank: number;
  /** What stood first instead, for whoever reads the misses. */
  readonly first: readonly string[];
}

export interface Figures {
  readonly queries: number;
  readonly hits: number;
  /** In percent. */
  readonly hitRate: number;
  readonly meanReciprocalRank: number;
}

const FIRST = 3;

/** Reads the set of test queries. */
export function readQueries(yaml: string): TestQuery[] {
  const kinds = parse(yaml) as Record<string, Record<'tuned' | 'heldOut', Record<string, string[]>>>;
  return Object.entries(kinds).flatMap(([kind, parts]) =>
    (['tuned', 'heldOut'] as const).flatMap((part) =>
      Object.entries(parts[part]).map(([q, wanted]) => ({
        kind,
        q,
        isHeldOut: part === 'heldOut',
        wanted: wanted.map((one) => String(one).split('|')),
      })),
    ),
  );
}

/** Holds an answer against what was wanted. */
export function judge(query: TestQuery, { lessons, terms, norms }: Answer): Judged {
  const groups = [
    lessons.items.map(({ code }) => code),
    terms.items.map(({ key }) => `term:${key}`),
    norms.items.map(({ key }) => `norm:${key}`),
  ];
  const placeOf = (one: string) => Math.min(...groups.map((group) => placeIn(group, one)));
  const places = query.wanted.map((alternatives) => Math.min(...alternatives.map(placeOf)));
  const worst = query.wanted.length === 0 ? (groups.flat().length === 0 ? 1 : Infinity) : Math.max(...places);
  return {
    ...query,
    isHit: worst <= FIRST,
    reciprocalRank: 1 / worst,
    first: groups.flatMap((group) => group.slice(0, FIRST)),
  };
}

const placeIn = (group: readonly string[], one: string) =>
  group.includes(one) ? group.indexOf(one) + 1 : Infinity;

/** Hit rate and mean reciprocal rank. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const hits = judged.filter(({ isHit }) => isHit).length;
  const ranks = judged.reduce((sum, { reciprocalRank }) => sum + reciprocalRank, 0);
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return {
    queries: judged.length,
    hits,
    hitRate: round((100 * hits) / judged.length, 1),
    meanReciprocalRank: round(ranks / judged.length, 3),
  };
}

/** Figures of each kind, of the held-out part and of all. */
export function figuresByKind(judged: readonly Judged[]): Record<string, Figures> {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  const of = (name: string, keep: (one: Judged) => boolean) =>
    [name, figuresOf(judged.filter(keep))] as const;
  return Object.fromEntries([
    ...kinds.map((kind) => of(kind, (one) => one.kind === kind)),
    of('tuned on', ({ isHeldOut }) => !isHeldOut),
    of('held out', ({ isHeldOut }) => isHeldOut),
    of('all', () => true),
  ]);
}
