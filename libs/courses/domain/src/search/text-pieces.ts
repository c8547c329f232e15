/** A word or a number of a text. */
export interface Piece {
  /** Lower case, composed, accents kept: what a stemmer wants. */
  readonly spelled: string;
  /** The same without accents: "citta". Letters joined by full stops are one: "stp", "dlgs". */
  readonly word: string;
  /** Written in capitals, or as letters with full stops: "CAS", "c.a.s.". */
  readonly isAcronym: boolean;
  /** What hyphens and names join with the pieces before, written as one: "fotosegnalamento", "dangelo", "18bis". */
  readonly joined: string | null;
  /** What stands between the piece before and this one. */
  readonly gap: string;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
}

const APOSTROPHES = "'’‘ʼʹ`´′";
const HYPHENS = '\\-‐‑';
/** Some apostrophes count as letters in Unicode. */
const FIRST = `(?![${APOSTROPHES}])[\\p{L}\\p{N}]`;
const LETTERS = `${FIRST}(?:(?![${APOSTROPHES}])[\\p{L}\\p{N}\\p{M}\u00ad])*`;
/** One letter, then up to four after each full stop: "S.T.P.", "D.Lgs.", "c.p.p". */
const DOTTED = `(?<![\\p{L}\\p{N}\\p{M}])\\p{L}(?:\\.\\p{L}{1,4}(?![\\p{L}\\p{N}\\p{M}]))+`;
const PIECE = new RegExp(`${DOTTED}|${LETTERS}`, 'gu');
const JOINT = new RegExp(`^[${APOSTROPHES}${HYPHENS}]$`, 'u');
const APOSTROPHE = new RegExp(`^[${APOSTROPHES}]$`, 'u');
/** A number that a writer glued to what it belongs to: "dlgs215", "art31". */
const GLUED = /^(art|artt|articolo|dlgs|dl|dpr|dpcm|reg|dir|legge|n)(\d+)$/;
const LONGEST = 100;

export const isApostrophe = (gap: string) => APOSTROPHE.test(gap);

/** Letters that stay whole when their marks are taken away. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
};

/** Lower case without accents: "Kosòvari" and "kosovari" are one. */
export function foldWord(word: string): string {
  return (
    word
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      // Composing can open a letter into signs: "㈠" becomes "(一)".
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
      .replaceAll(/[ßøłđðæœþı]/g, (letter) => WHOLE_LETTERS[letter] ?? letter)
  );
}

/** The words and numbers of a text with their places. Apostrophes and hyphens separate. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  let compound: string[] = [];
  for (const match of text.matchAll(PIECE)) {
    const gap = text.slice(end, match.index);
    const continues = JOINT.test(gap) && pieces.length > 0;
    for (const piece of toPieces(match[0], match.index, gap)) {
      if (piece.word === '') continue;
      compound = continues ? [...compound, piece.word] : [piece.word];
      pieces.push({ ...piece, joined: continues && joins(gap, match[0]) ? compound.join('') : null });
    }
    end = match.index + match[0].length;
  }
  return pieces;
}

/** An apostrophe joins a name ("D'Angelo"), not an article ("l'asilo"); a hyphen always joins. */
const joins = (gap: string, next: string) => !isApostrophe(gap) || /^\p{Lu}/u.test(next);

function toPieces(raw: string, from: number, gap: string): Omit<Piece, 'joined'>[] {
  const letters = raw.replaceAll(/[.\u00ad]/g, '').slice(0, LONGEST);
  const whole = {
    spelled: letters.normalize('NFKC').toLowerCase(),
    word: foldWord(letters),
    isAcronym: isAcronym(raw, letters),
    gap,
    from,
    to: from + raw.length,
  };
  const glued = GLUED.exec(whole.word);
  if (!glued || whole.word.length !== raw.length) return [whole];
  const [, name = '', number = ''] = glued;
  const middle = from + name.length;
  return [
    { ...whole, spelled: name, word: name, to: middle },
    { ...whole, spelled: number, word: number, isAcronym: false, gap: '', from: middle },
  ];
}

const isAcronym = (raw: string, letters: string) =>
  letters.length > 1 && (/^\p{Lu}+$/u.test(letters) || /^\p{L}(?:\.\p{L})+$/u.test(raw));
