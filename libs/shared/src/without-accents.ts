/** A text without its accents: "città" and "citta" are one. Letters that are whole in themselves (ł, ø) stay. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '');
}
