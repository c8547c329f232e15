/** A code point that a document cannot show, with its place counted in characters from 1. */
export interface UnprintableCharacter {
  readonly position: number;
  /** `U+202E`, as tables of characters write it. */
  readonly codePoint: string;
}

/**
 * What of a text a font cannot print. Letters of the Latin, Greek and Cyrillic scripts are set one after the other, so a
 * glyph for each is enough; other scripts need shaping that this template does not promise, and symbols and emoji
 * have no place in a name: all of these stop the certificate instead of printing an empty box or a wrong letter.
 *
 * `hasGlyph` says whether the font has a drawing for a code point.
 */
export function unprintableIn(
  text: string,
  hasGlyph: (codePoint: number) => boolean,
): UnprintableCharacter[] {
  return [...text.normalize('NFC')].flatMap((character, index) => {
    const codePoint = character.codePointAt(0) ?? 0;
    if (SET_ONE_AFTER_THE_OTHER.test(character) && hasGlyph(codePoint)) return [];
    return [{ position: index + 1, codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}` }];
  });
}

/**
 * Letters of the three scripts, combining marks, digits, punctuation, currency and the plain space. The letterlike symbols
 * («ℝ») belong to no script and full-width forms are a block of their own: both stay out.
 */
const SET_ONE_AFTER_THE_OTHER =
  /^(?![\uff00-\uffef])[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Mn}\p{Nd}\p{P}\p{Sc}`´+=<>°§©®ºª \u00a0]$/u;
