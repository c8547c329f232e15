import { printedTexts, type UnprintableText } from '@lumit/certificates/domain';
import { unprintable } from '@lumit/documents/api';

/**
 * What of a certificate's texts its fonts cannot print: the name, and every title, body, role and place as well. A text
 * with a character that no font has, as «→» or an Arabic letter, would be printed as an empty box and copied out as nothing.
 */
export function unprintableTexts(snapshot: Parameters<typeof printedTexts>[0]): UnprintableText[] {
  return printedTexts(snapshot).flatMap(({ where, text }) =>
    // Titles stand in sentences and rows of both weights; what one weight has the other has too.
    unprintable(text, where === 'holder' ? 'bold' : 'regular').map((found) => ({ where, ...found })),
  );
}
