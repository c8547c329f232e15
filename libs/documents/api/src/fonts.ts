import { existsSync, readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { unprintableIn, type UnprintableCharacter } from '@lumit/documents/domain';

export type Weight = 'regular' | 'bold';

/** In preference order: the face of Italian public services, then one with Greek, Cyrillic and the rarer Latin letters. */
const FAMILIES = ['titillium-web', 'noto-sans'] as const;
export type Face = `${(typeof FAMILIES)[number]}-${Weight}` | 'roboto-mono-regular';

/**
 * Fonts change what is written when left alone: Titillium's localised forms turn «Ş» into «Ș», ligatures and composition
 * merge or split letters. All are off, so that each character of a name is one glyph, and is copied out as itself.
 */
const LETTER_BY_LETTER = {
  locl: false,
  liga: false,
  clig: false,
  calt: false,
  rlig: false,
  ccmp: false,
};

const bytes = new Map<Face, Buffer>();
const parsed = new Map<Face, Font>();

/**
 * A fresh copy of a font for one document. Not shared: a parsed font remembers which character first asked for a glyph,
 * and a second document would inherit that memory in its table of characters.
 */
export function freshFont(face: Face): Font {
  const font = create(fontFile(face)) as Font;
  const layout = font.layout.bind(font);
  font.layout = (text: string) => layout(text, LETTER_BY_LETTER);
  return font;
}

/** The font file; read once per process. */
function fontFile(face: Face): Buffer {
  return remembered(bytes, face, () => readFileSync(new URL(`${face}.ttf`, fontFolder())));
}

/**
 * What of a text no font of this weight can print; empty when some font prints it whole. A name is never set in two
 * fonts, and never by a glyph that would be copied out as another character.
 */
export function unprintable(text: string, weight: Weight): UnprintableCharacter[] {
  const perFace = FAMILIES.map((family) => unprintableWith(`${family}-${weight}`, text));
  return perFace.reduce((best, other) => (other.length < best.length ? other : best));
}

/** The first face that prints the whole text; the last one where none does. */
export function faceFor(text: string, weight: Weight): Face {
  const family = FAMILIES.find((candidate) => unprintableWith(`${candidate}-${weight}`, text).length === 0);
  return `${family ?? 'noto-sans'}-${weight}`;
}

/** Width in points of a text set letter by letter at this size. */
export function widthOf(text: string, face: Face, size: number): number {
  const font = parsedFont(face);
  return (font.layout(text, LETTER_BY_LETTER).advanceWidth / font.unitsPerEm) * size;
}

function unprintableWith(face: Face, text: string): UnprintableCharacter[] {
  const font = parsedFont(face);
  const found = unprintableIn(text, (codePoint) => font.hasGlyphForCodePoint(codePoint));
  if (found.length > 0) return found;
  const codePoints = [...text.normalize('NFC')].map((character) => character.codePointAt(0) ?? 0);
  const shaped = font.layout(text.normalize('NFC'), LETTER_BY_LETTER).glyphs;
  const wrong = codePoints.findIndex(
    (codePoint, index) => shaped[index]?.id !== font.glyphForCodePoint(codePoint).id,
  );
  if (wrong === -1 && shaped.length === codePoints.length) return [];
  return [{ position: wrong + 1, codePoint: 'U+FFFD' }];
}

function parsedFont(face: Face): Font {
  return remembered(parsed, face, () => create(fontFile(face)) as Font);
}

function remembered<Value>(store: Map<Face, Value>, face: Face, make: () => Value): Value {
  const known = store.get(face);
  if (known !== undefined) return known;
  const made = make();
  store.set(face, made);
  return made;
}

/** Beside this file in the sources; in a bundle either copied beside it, or still in the sources two folders up. */
function fontFolder(): URL {
  const places = ['./fonts/', '../../libs/documents/api/src/fonts/'].map(
    (place) => new URL(place, import.meta.url),
  );
  const found = places.find((place) => existsSync(new URL('titillium-web-regular.ttf', place)));
  if (!found) throw new Error(`The certificate fonts are not in ${places.map(String).join(' nor in ')}.`);
  return found;
}
