import { actsIn, lookupsOf } from './act-mentions';
import { type CitedArticle, citationsIn, type NamedAct } from './citations';
import { type NameBook, possibleNames } from './name-book';
import { isStopWord } from './stop-words';
import { isApostrophe, type Piece, piecesOf } from './text-pieces';
import { numberForms, spellingsOf, usableStem } from './word-forms';

/** What must be known before a query can be planned. */
export interface QueryLookups {
  /** Names and numbers that may stand for an act or a term. */
  readonly names: readonly string[];
  /** Words and acronyms (`^cas`) to find in the vocabulary. */
  readonly words: readonly string[];
  /** Spellings to stem. */
  readonly spellings: readonly string[];
}

/** What the course knows of them. */
export interface Known {
  readonly book: NameBook;
  /** How often a word or acronym is used. */
  readonly uses: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, string>;
  /** Words of a term, by its key in the book (`=msna`). */
  readonly terms: ReadonlyMap<string, string>;
}

/** One thing that is asked for; each expression in the language of `tsquery`. */
export interface QueryUnit {
  /** As typed, and its place in the query. */
  readonly typed: string;
  readonly from: number;
  readonly to: number;
  /** Number of its first piece. */
  readonly place: number;
  readonly kind: 'word' | 'name' | 'act' | 'article';
  /** Forms of the word itself, or the act: what titles are held against, and what gives weight. */
  readonly strict: string;
  /** With its relatives: stems. */
  readonly wide: string;
  /** What stands for it when all together found nothing; null where there is nothing wider. */
  readonly wider: string | null;
}

export interface QueryPlan {
  readonly units: readonly QueryUnit[];
  readonly strict: string;
  /** The same in titles, headings and objectives only. */
  readonly named: string;
  /** Its words one behind the other, as they are typed; null where they are not words alone. */
  readonly phrase: string | null;
  readonly wide: string;
  readonly wider: string | null;
  /** For acts and terms, which are no place where an article stands. */
  readonly register: string;
}

const quoted = (token: string) => `'${token}'`;
const anyOf = (expressions: readonly string[]) =>
  expressions.length === 1 ? (expressions[0] ?? '') : `(${[...new Set(expressions)].join(' | ')})`;
const allOf = (expressions: readonly string[]) => expressions.join(' & ');

/** Pieces of a query; letters typed one by one ("S T P") are one acronym. */
export function queryPieces(query: string): Piece[] {
  const pieces = piecesOf(query);
  const [first] = pieces;
  if (!first || pieces.length < 2 || pieces.some(({ word }) => !/^\p{L}$/u.test(word))) return pieces;
  const word = pieces.map((piece) => piece.word).join('');
  const to = pieces.at(-1)?.to ?? first.to;
  return [{ ...first, spelled: word, word, isAcronym: true, to }];
}

export function lookupsFor(pieces: readonly Piece[]): QueryLookups {
  const numbers = actsIn(pieces).flatMap((act) => {
    const { exact, loose } = lookupsOf(act);
    return [...exact, ...loose];
  });
  return {
    names: [...new Set([...possibleNames(pieces), ...numbers])],
    words: [...new Set(pieces.flatMap(({ word }) => [word, `^${word}`]))],
    spellings: [...new Set(pieces.flatMap(({ spelled }) => spellingsOf(spelled)))],
  };
}

/** Reads a query; null where nothing in it can be looked for. Nothing typed reaches an expression but letters and digits. */
export function planQuery(pieces: readonly Piece[], known: Known): QueryPlan | null {
  const { acts, articles } = citationsIn(pieces, known.book);
  const taken = new Map<number, QueryUnit>();
  const units: QueryUnit[] = [];
  const take = (unit: QueryUnit, places: readonly [number, number][]) => {
    units.push(unit);
    for (const [from, to] of places) for (let at = from; at < to; at++) taken.set(at, unit);
  };
  const isAlone = articles.length === 1 && acts.length === 1;
  for (const { article, of } of articles) {
    const act = of ?? (isAlone ? (acts[0] ?? null) : null);
    take(articleUnit(pieces, { article, of: act }), [[article.from, article.end]]);
  }
  for (const act of acts) {
    if (!taken.has(act.from) || act.act === null) take(actUnit(pieces, act, known), [[act.from, act.to]]);
  }
  const rest = pieces.flatMap((piece, place) => (taken.has(place) ? [] : [{ piece, place }]));
  const asked = rest.filter(({ piece }) => isAskedFor(piece, pieces, known));
  const words =
    asked.length + units.length > 0 ? asked : rest.filter(({ piece }) => isKnownAcronym(piece, known));
  const last = pieces.length - 1;
  for (const { piece, place } of words) units.push({ ...wordUnit(piece, place === last, known), place });
  return units.length === 0 ? null : toPlan(units);
}

function toPlan(units: readonly QueryUnit[]): QueryPlan {
  const register = units.some(({ kind }) => kind === 'act' || kind === 'name')
    ? units.filter(({ kind }) => kind !== 'article')
    : units;
  const isWider = units.some(({ wider }) => wider !== null);
  return {
    units,
    strict: allOf(units.map(({ strict }) => strict)),
    named: allOf(units.map(({ strict }) => strict)).replaceAll(/'([^']+)'(?::(\*))?/g, "'$1':$2AC"),
    phrase: phraseOf(units),
    wide: allOf(units.map(({ wide }) => wide)),
    wider: isWider ? allOf(units.map(({ wider, wide }) => wider ?? wide)) : null,
    register: allOf(register.map(({ wide }) => wide)),
  };
}

function phraseOf(units: readonly QueryUnit[]): string | null {
  if (units.length < 2 || units.some(({ kind }) => kind !== 'word')) return null;
  return units
    .map(({ strict, place }, at) => `${at === 0 ? '' : `<${place - (units[at - 1]?.place ?? 0)}> `}${strict}`)
    .join(' ');
}

/** A common word is asked for only as an acronym that the course uses: SUI, not "sui"; never in a query all in capitals. */
function isAskedFor({ word, isAcronym, gap }: Piece, all: readonly Piece[], known: Known): boolean {
  if (!isStopWord(word)) return !isApostropheOnly(gap, word);
  const isShouted = all.length > 1 && all.every((piece) => piece.isAcronym || /\d/.test(piece.word));
  return isAcronym && !isShouted && known.uses.has(`^${word}`);
}
const isApostropheOnly = (gap: string, word: string) => isApostrophe(gap) && word.length === 1;

const isKnownAcronym = ({ word }: Piece, known: Known) =>
  word.length > 1 && (known.uses.has(`^${word}`) || known.book.has(word));

function wordUnit(piece: Piece, isLast: boolean, known: Known): Omit<QueryUnit, 'place'> {
  const { word, spelled, from, to } = piece;
  const base = { typed: spelled, from, to, kind: 'word' as const };
  const alternatives = known.book.get(word)?.map((key) => namedExpression(key, known)) ?? [];
  const acronym = known.uses.get(`^${word}`) ?? 0;
  const asWord = known.uses.get(word) ?? 0;
  const { strict, wide } = wordExpressions(piece, known);
  const begun = isLast && [...word].length > 2 ? [`'${word}':*`] : [];
  const wider = begun.length > 0 ? anyOf([wide, ...begun]) : null;
  if (acronym > 0 && (piece.isAcronym || acronym >= asWord)) {
    const exact = anyOf([quoted(`^${word}`), ...alternatives]);
    return { ...base, strict: exact, wide: exact, wider: anyOf([wide, ...begun]) };
  }
  if (asWord > 0 || begun.length === 0)
    return { ...base, strict: anyOf([strict, ...alternatives]), wide: anyOf([wide, ...alternatives]), wider };
  if (alternatives.length > 0)
    return { ...base, strict: anyOf(alternatives), wide: anyOf([wide, ...alternatives]), wider };
  return { ...base, strict: anyOf([strict, ...begun]), wide: anyOf([wide, ...begun]), wider: null };
}

function wordExpressions({ word, spelled }: Piece, known: Known): { strict: string; wide: string } {
  const forms = numberForms(word);
  const own = (forms.length > 0 ? forms : [word]).map(quoted);
  const stems = spellingsOf(spelled).flatMap((spelling) => usableStem(word, known.stems.get(spelling)) ?? []);
  return { strict: anyOf(own), wide: anyOf([...own, ...stems.map(quoted)]) };
}

/** An act by its key, a term by its words. */
function namedExpression(key: string, known: Known): string {
  const term = known.terms.get(key);
  if (term === undefined) return quoted(key);
  const words = piecesOf(term).filter(({ word }) => !isStopWord(word));
  return `(${allOf(words.map((piece) => wordExpressions(piece, known).strict))})`;
}

function actUnit(pieces: readonly Piece[], { from, to, keys, act }: NamedAct, known: Known): QueryUnit {
  const [first, last] = [pieces[from], pieces[to - 1]];
  const place = { from: first?.from ?? 0, to: last?.to ?? 0, place: from };
  const typed = pieces
    .slice(from, to)
    .map(({ spelled }) => spelled)
    .join(' ');
  const plain = pieces.slice(from, to).filter(({ word }) => !isStopWord(word));
  const words = allOf(plain.map((piece) => wordExpressions(piece, known).strict));
  const named = keys.map((key) => namedExpression(key, known));
  if (act) {
    const { exact, loose } = lookupsOf(act);
    const numbers = (keys.length > 0 ? [] : exact).map(quoted);
    const wider = anyOf([...named, ...loose.map(quoted), ...(words ? [`(${words})`] : [])]);
    const expression = anyOf([...named, ...numbers]);
    return { ...place, typed, kind: 'act', strict: expression, wide: expression, wider };
  }
  const acronym =
    plain.length === 1 && known.uses.has(`^${plain[0]?.word}`) ? quoted(`^${plain[0]?.word}`) : null;
  const said = acronym ?? (words ? `(${words})` : null);
  const expression = anyOf([...named, ...(said ? [said] : [])]);
  return { ...place, typed, kind: 'name', strict: expression, wide: expression, wider: null };
}

function articleUnit(pieces: readonly Piece[], { article, of }: CitedArticle): QueryUnit {
  const [first, last] = [pieces[article.from], pieces[article.to - 1]];
  const place = { from: first?.from ?? 0, to: last?.to ?? 0, place: article.from };
  const bare = anyOf(article.articles.map((number) => quoted(`art.${number}`)));
  const ofAct = article.articles.flatMap((number) =>
    (of?.keys ?? []).map((key) => quoted(`art.${number}${key}`)),
  );
  const expression = ofAct.length > 0 ? anyOf(ofAct) : bare;
  return { ...place, typed: 'art.', kind: 'article', strict: expression, wide: expression, wider: bare };
}
