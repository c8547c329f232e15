/** The question that an address names, brought into the bounds of the attempt; null when it names none. */
export function questionNumber(search: URLSearchParams, count: number): number | null {
  const text = search.get('domanda');
  return text === null ? null : Math.min(Math.max(1, Math.trunc(Number(text)) || 1), count);
}
