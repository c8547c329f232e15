import type { Readable } from 'node:stream';
import type { FileKind } from './file-kinds';

/** Of the largest sensors that telephones use whole; a picture of a few bytes can claim to be a thousand times as large. */
export const MOST_PIXELS = 60_000_000;
const QUALITY = 90;

/** Loaded with the first picture: a process that meets none does not carry it. */
export async function loadSharp() {
  const { default: sharp } = await import('sharp');
  // One thread and nothing kept: memory stays that of the one picture under way.
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}

export const isPicture = (kind: FileKind): kind is 'jpg' | 'png' | 'webp' =>
  kind === 'jpg' || kind === 'png' || kind === 'webp';

/**
 * The picture written anew from its pixels: place, device, author, previews and whatever was hidden around them stay behind; it is
 * turned the way its camera said. The stream fails when it cannot be read to its end, or has too many pixels.
 */
export async function cleanPicture(path: string, kind: 'jpg' | 'png' | 'webp'): Promise<Readable> {
  const sharp = await loadSharp();
  const picture = sharp(path, { failOn: 'error', limitInputPixels: MOST_PIXELS, animated: kind === 'webp' });
  const upright = picture.autoOrient();
  switch (kind) {
    case 'jpg':
      return upright.jpeg({ quality: QUALITY });
    case 'png':
      return upright.png();
    case 'webp':
      return upright.webp({ quality: QUALITY });
  }
}
