/** What two texts are compared by: NFC, spaces trimmed and joined, case folded. "Sì " and "sì" are the same option, "Comune di  LUCCA" the same body. */
export function foldedText(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('it').normalize('NFC');
}

/** Places (from 0) of the texts that an earlier one already says. */
export function repeatedPlaces(texts: readonly string[]): number[] {
  const seen = new Set<string>();
  return texts.flatMap((text, place) => {
    const folded = foldedText(text);
    if (seen.has(folded)) return [place];
    seen.add(folded);
    return [];
  });
}
