/** From here on a word without its last vowel says enough to stand for all its forms. */
const LONG = 5;

/**
 * What a folded word shares with its singular and plural. Long words lose their last vowel and with it gender and number:
 * straniera, straniere, stranieri → `stranier.`. Short ones keep which pair of endings they can belong to, so that casa
 * finds case and not caso: casa → `cas.ae`, case → `cas.ae cas.ei`, caso → `cas.oi`. Empty where the word does not change.
 */
export function numberForms(word: string): string[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const match = /^(.*?)(?:i?([aeo])|i?(i))$/.exec(word);
  const ending = match?.[2] ?? match?.[3];
  if (!match || !ending) return [];
  const stem = hardened(match[1] ?? '', ending);
  if (stem.length < 3) return [];
  if (stem.length >= LONG) return [`${stem.replace(/tric$/, 'tor')}.`];
  return PAIRS[ending as keyof typeof PAIRS].map((pair) => `${stem}.${pair}`);
}

const PAIRS = { a: ['ae'], e: ['ae', 'ei'], i: ['oi', 'ei'], o: ['oi'] } as const;

/** Pratica, pratiche; luogo, luoghi. */
const hardened = (stem: string, ending: string) =>
  'ei'.includes(ending) ? stem.replace(/([cg])h$/, '$1') : stem;

/**
 * A stem as a stemmer gives it, when it still says something: of "parere" the Italian one leaves "par", which is nothing to
 * look for. Verbs and their nouns meet in it: rinnovare, rinnovo, rinnovato.
 */
export function usableStem(word: string, stem: string | undefined): string | null {
  if (!stem || stem.length < 4 || stem.length < word.length * 0.45) return null;
  return `${stem}~`;
}

/** Spellings of a word that its typist may have left without accent: the stem of "vulnerabilita" is that of "vulnerabilità". */
export function spellingsOf(spelled: string): string[] {
  if (spelled.length < 5 || !/t[au]$/.test(spelled)) return [spelled];
  return [spelled, `${spelled.slice(0, -1)}${spelled.endsWith('a') ? 'à' : 'ù'}`];
}
