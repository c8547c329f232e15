import { foldedText, withoutAccents } from '@lumit/shared';

/** Two questions of a list, by place, that ask nearly the same; `likeness` is in percent, 100 for the same words. */
export interface Twins {
  readonly first: number;
  readonly second: number;
  readonly likeness: number;
}

/**
 * From how alike two stems count as one question (shared words over all their words, by percent). Set on the first 360
 * stems of this content: stems of one form ("Abbina …", "Metti in ordine …") reach 66, one sum asked of two families 73.
 */
export const TWINS_FROM = 75;

const SILENT = new Set(
  (
    'il lo la i gli le un uno una di a ad da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle dal ' +
    'dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle e ed o od ma se che chi cui ' +
    'non piu ne si ci vi l d un all dall dell nell sull quest c s e ha hanno sono essere questo questa questi queste suo sua ' +
    'suoi sue loro quale quali come quando dove quanto quanti quante perche'
  ).split(' '),
);

/** Pairs of questions whose stems say nearly the same, from the first on. Anything without a stem is passed over. */
export function findTwins(raw: readonly unknown[]): Twins[] {
  const stems = raw.map((question) => stemWords((question as { stem?: unknown } | null)?.stem));
  const withWord = new Map<string, number[]>();
  const twins: Twins[] = [];
  stems.forEach((words, second) => {
    const shared = new Map<number, number>();
    for (const word of words) {
      const before = withWord.get(word) ?? [];
      for (const first of before) shared.set(first, (shared.get(first) ?? 0) + 1);
      withWord.set(word, [...before, second]);
    }
    for (const [first, count] of shared) {
      const all = (stems[first]?.size ?? 0) + words.size - count;
      const likeness = Math.floor((100 * count) / all);
      if (likeness >= TWINS_FROM) twins.push({ first, second, likeness });
    }
  });
  return twins;
}

/** The words that carry the sense, without accents and endings: "rinnovo", "rinnovi" and "rinnovare" are one. */
function stemWords(stem: unknown): Set<string> {
  if (typeof stem !== 'string') return new Set();
  const plain = withoutAccents(foldedText(stem.replaceAll(/:[a-z]+(\[([^\]]*)\])?\{[^}]*\}/g, ' $2 ')));
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.filter((word) => !SILENT.has(word)).map((word) => (/\d/.test(word) ? word : word.slice(0, 5))),
  );
}
