import type { Piece } from './text-pieces';

/** Articles as a text cites them: "art. 5-bis, c. 4", "artt. 30 e 31". */
export interface ArticleMention {
  readonly from: number;
  /** After the numbers, and after the paragraphs, letters and prepositions behind them: an act may follow there. */
  readonly to: number;
  readonly end: number;
  /** `5bis`, with the paragraph that is named first: `31`, `31c3`. */
  readonly articles: readonly string[];
}

const ARTICLE = /^(art|artt|articolo|articoli)$/;
const LATIN =
  /^(bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies|undecies|duodecies|terdecies)$/;
const NUMBER = /^\d{1,4}(bis|ter|quater|quinquies|sexies|septies|octies|novies|nonies|decies)?$/;
const PART =
  /^(c|co|comma|commi|cc|lett|lettera|lettere|par|paragrafo|paragrafi|n|num|numero|numeri|periodo|primo|secondo|terzo|e|ed|o|a|al|di|del|dell|dello|della|dei|delle|nel|nella)$/;
const PARAGRAPH = /^(c|co|comma|commi|cc|par|paragrafo)$/;

export function articlesIn(pieces: readonly Piece[]): ArticleMention[] {
  return pieces.flatMap((piece, from) => {
    const mention = ARTICLE.test(piece.word) ? articleAt(pieces, from) : null;
    return mention ? [mention] : [];
  });
}

function articleAt(pieces: readonly Piece[], from: number): ArticleMention | null {
  const articles: string[] = [];
  let at = from + 1;
  for (;;) {
    const one = numberAt(pieces, at);
    if (!one) break;
    articles.push(one.number);
    at = one.to;
    const goesOn = pieces[at]?.word === 'e' || pieces[at]?.gap.trim() === ',';
    const next = pieces[at]?.word === 'e' ? at + 1 : at;
    if (!goesOn || !numberAt(pieces, next)) break;
    at = next;
  }
  if (articles.length === 0) return null;
  const parts = partsAt(pieces, at);
  const [first] = articles;
  if (parts.paragraph && articles.length === 1) articles.push(`${first}c${parts.paragraph}`);
  return { from, to: at, end: parts.to, articles };
}

/** `5`, `5-bis`, `5 bis`, `5bis`, `14.1`. */
function numberAt(pieces: readonly Piece[], at: number): { number: string; to: number } | null {
  let number = pieces[at]?.word ?? '';
  if (!NUMBER.test(number)) return null;
  let to = at + 1;
  if (LATIN.test(pieces[to]?.word ?? '')) number += pieces[to++]?.word ?? '';
  if (pieces[to]?.gap === '.' && /^\d{1,2}$/.test(pieces[to]?.word ?? ''))
    number += `.${pieces[to++]?.word ?? ''}`;
  return { number, to };
}

function partsAt(pieces: readonly Piece[], start: number): { paragraph: string | null; to: number } {
  let paragraph: string | null = null;
  let at = start;
  while (at < pieces.length && at < start + 10) {
    const { word = '', gap = '' } = pieces[at] ?? {};
    if (/[;:\n?!]/.test(gap)) break;
    const number = PARAGRAPH.test(word) ? numberAt(pieces, at + 1) : null;
    if (number) {
      paragraph ??= number.number;
      at = number.to;
    } else if (PART.test(word) || /^[a-z]$/.test(word) || LATIN.test(word) || NUMBER.test(word)) at++;
    else break;
  }
  return { paragraph, to: at };
}
