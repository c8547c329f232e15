/** Words a minute for Italian texts read silently (IReST: 188 ± 28), a little slower because these are legal texts. */
const WORDS_A_MINUTE = 180;

/** Minutes needed to read so many words, rounded up; never less than one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.ceil(words / WORDS_A_MINUTE));
}
