/** Lower case without accents, apostrophes as spaces: for lists that filter while somebody types. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’`\s]+/g, ' ')
    .trim();
