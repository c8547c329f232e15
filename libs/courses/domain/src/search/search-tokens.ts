import { lookupsOf } from './act-mentions';
import { type Citations, citationsIn } from './citations';
import type { NameBook } from './name-book';
import { isStopWord } from './stop-words';
import { type Piece, piecesOf } from './text-pieces';
import { numberForms, usableStem } from './word-forms';

/** Stems by word as it is spelled (`Piece.spelled`), made by whoever has a stemmer. */
export type Stems = ReadonlyMap<string, string>;

/** The longest word that is indexed. */
const MAX_POSITION = 16_000;

/** Texts of one entry of the index, each with its weight: A counts most, D least. */
export interface WeightedText {
  readonly weight: 'A' | 'C' | 'D';
  readonly text: string;
}

/** Words of these texts that a stemmer has to see. */
export const wordsToStem = (texts: readonly WeightedText[]): string[] => [
  ...new Set(texts.flatMap(({ text }) => piecesOf(text).map(({ spelled }) => spelled))),
];

/**
 * What is indexed of texts, as PostgreSQL reads a `tsvector`: whole words (`casa`), what they share with their singular or
 * plural (`cas.ae`), stems (`rinnov~`), acronyms (`^cas`), acts (`§tui`, `§dlgs.286.1998`), articles (`art.31`,
 * `art.31§tui`). All of a word stand at its place.
 */
export function toVector(texts: readonly WeightedText[], book: NameBook, stems: Stems): string {
  const places = new Map<string, string[]>();
  let start = 1;
  for (const { weight, text } of texts) {
    const pieces = piecesOf(text);
    tokensOf(pieces, book, stems).forEach((tokens, place) => {
      const position = `${Math.min(start + place, MAX_POSITION)}${weight === 'D' ? '' : weight}`;
      for (const token of tokens) places.set(token, [...(places.get(token) ?? []), position]);
    });
    start += pieces.length + 10;
  }
  return [...places].map(([token, at]) => `'${token}':${at.join(',')}`).join(' ');
}

/** Tokens by piece. No token holds a quote or a backslash: pieces are letters and digits. */
export function tokensOf(pieces: readonly Piece[], book: NameBook, stems: Stems): Set<string>[] {
  const tokens = pieces.map((piece) => new Set(wordTokens(piece, stems)));
  const { acts, articles } = citationsIn(pieces, book);
  for (const { from, act, keys } of acts)
    for (const token of [...keys, ...(act ? lookupsOf(act).all : [])]) tokens[from]?.add(token);
  for (const { from, token } of articleTokens(articles)) tokens[from]?.add(token);
  return tokens;
}

function wordTokens({ spelled, word, isAcronym, joined }: Piece, stems: Stems): string[] {
  const acronym = isAcronym ? [`^${word}`] : [];
  if (isStopWord(word)) return acronym;
  const stem = usableStem(word, stems.get(spelled));
  const compound = joined ? [joined, ...numberForms(joined)] : [];
  return [word, ...numberForms(word), ...(stem ? [stem] : []), ...acronym, ...compound];
}

/** Tokens of articles, each at the first piece of its citation. */
export const articleTokens = (articles: Citations['articles']) =>
  articles.flatMap(({ article, of }) =>
    article.articles.flatMap((number) =>
      [`art.${number}`, ...(of?.keys ?? []).map((key) => `art.${number}${key}`)].map((token) => ({
        from: article.from,
        token,
      })),
    ),
  );
