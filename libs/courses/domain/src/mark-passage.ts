import { foldText, wordsOf } from './search-words';

/** A stretch of plain text; `found` where it is what was searched for. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** Signs that the database puts around found words; no text of a lesson may hold them. */
export const FOUND_FROM = '\u0002';
export const FOUND_TO = '\u0003';

/** Takes the two signs out of a text that is about to be indexed or shown. */
export const withoutMarks = (text: string) => text.replaceAll(/[\u0002\u0003]/g, '');

/** Cuts a marked text at its signs. */
export function toStretches(marked: string): Stretch[] {
  const stretches: Stretch[] = [];
  marked.split(FOUND_FROM).forEach((piece, place) => {
    const end = place === 0 ? -1 : piece.indexOf(FOUND_TO);
    if (end >= 0) stretches.push({ text: piece.slice(0, end), found: true });
    stretches.push({ text: piece.slice(end + 1), found: false });
  });
  return joined(stretches.map(({ text, found }) => ({ text: withoutMarks(text), found })));
}

const plain = (word: string) => word.normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Marks also the words that begin with the last word typed, which the stem of a whole word may miss: "accoglien" in "accoglienza". */
export function markBeginnings(stretches: readonly Stretch[], lastWord: string): Stretch[] {
  const start = plain(lastWord);
  if ([...start].length < 3) return [...stretches];
  return joined(stretches.flatMap((stretch) => (stretch.found ? [stretch] : markWords(stretch.text, start))));
}

function markWords(text: string, start: string): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { text: word, index } of wordsOf(text)) {
    if (
      !foldText(word)
        .split(' ')
        .some((part) => plain(part).startsWith(start))
    )
      continue;
    stretches.push({ text: text.slice(done, index), found: false }, { text: word, found: true });
    done = index + word.length;
  }
  return [...stretches, { text: text.slice(done), found: false }];
}

/** Neighbours of one kind as one, nothing empty. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    if (stretch.text === '') continue;
    const last = result.at(-1);
    if (last && last.found === stretch.found)
      result[result.length - 1] = { ...last, text: last.text + stretch.text };
    else result.push(stretch);
  }
  return result;
}
