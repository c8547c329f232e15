import { withoutAccents } from '@lumit/shared';

/** Lower case without accents, apostrophes as spaces: for lists that filter while somebody types. */
export const fold = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replaceAll(/['’`\s]+/g, ' ')
    .trim();
