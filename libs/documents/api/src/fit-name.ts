import { faceFor, widthOf, type Face } from './fonts';

/** A name as it is set: the lines, from one to three, and the size in points. */
export interface FittedName {
  readonly face: Face;
  readonly size: number;
  readonly lines: readonly string[];
}

/** How small a name may get on so many lines before it takes one line more. */
const STEPS = [
  { lines: 1, from: 26, to: 16 },
  { lines: 2, from: 16, to: 10 },
  { lines: 3, from: 10, to: 5 },
];

/**
 * Sets a name within a width in points: it shrinks from 26 to 16 pt, then takes a second line, and is never cut; only
 * names longer than registers allow come to a third line.
 */
export function fitName(name: string, width: number): FittedName {
  const face = faceFor(name, 'bold');
  for (const step of STEPS) {
    for (let size = step.from; size >= step.to; size -= 0.5) {
      const lines = breakInto(name, step.lines, { width, size, face });
      if (lines) return { face, size, lines };
    }
  }
  throw new RangeError('A name longer than three lines of the smallest print.');
}

interface Measure {
  readonly width: number;
  readonly size: number;
  readonly face: Face;
}

/** Fills line after line with whole words, a word longer than the line with letters; nothing when more lines are needed. */
function breakInto(name: string, allowed: number, measure: Measure): string[] | undefined {
  const fits = (text: string) => widthOf(text, measure.face, measure.size) <= measure.width;
  if (fits(name)) return [name];
  const lines: string[] = [''];
  for (const word of name.split(' ')) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) lines[lines.length - 1] = longer;
    else if (fits(word)) lines.push(word);
    else if (allowed > 1) fillByLetter(lines, word, fits);
    if (lines.length > allowed || (allowed === 1 && !fits(longer))) return undefined;
  }
  return lines;
}

function fillByLetter(lines: string[], word: string, fits: (text: string) => boolean): void {
  let line = lines.at(-1) ?? '';
  const start = line === '' ? '' : `${line} `;
  line = start;
  for (const letter of word) {
    if (fits(line + letter)) line += letter;
    else {
      lines[lines.length - 1] = line.trimEnd();
      lines.push('');
      line = letter;
    }
  }
  lines[lines.length - 1] = line;
}
