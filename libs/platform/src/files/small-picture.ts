import type { Readable } from 'node:stream';
import { loadSharp, MOST_PIXELS } from './clean-picture';

/** A picture made small: as PNG, without transparency, in rows one after the other, as documents take it over unchanged. */
export interface SmallPicture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** Pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Bytes that a page or a document should carry at most for one of them. */
const LIGHT = 40_000;

/**
 * The picture within the box, never made larger, on white. What would weigh more than 40 kB gets 256 colours, and if that is
 * not enough half the size. @throws what sharp throws where it is no picture
 */
export async function toSmallPicture(source: Readable, box: Box): Promise<SmallPicture> {
  const sharp = await loadSharp();
  const reader = sharp({ failOn: 'error', limitInputPixels: MOST_PIXELS }).autoOrient();
  const whole = await source
    .pipe(
      reader
        .flatten({ background: '#fff' })
        .toColourspace('srgb')
        .resize({ ...box, ...INSIDE }),
    )
    .png()
    .toBuffer();
  const half = { width: Math.ceil(box.width / 2), height: Math.ceil(box.height / 2) };
  const tries = [
    () => sharp(whole).png(SMALLEST),
    () => sharp(whole).png({ ...SMALLEST, palette: true }),
    () =>
      sharp(whole)
        .resize({ ...half, ...INSIDE })
        .png({ ...SMALLEST, palette: true }),
  ];
  for (const [place, attempt] of tries.entries()) {
    const { data, info } = await attempt().toBuffer({ resolveWithObject: true });
    if (data.length <= LIGHT || place === tries.length - 1)
      return { bytes: data, width: info.width, height: info.height };
  }
  throw new Error('A picture without a last try.');
}

const INSIDE = { fit: 'inside', withoutEnlargement: true } as const;
const SMALLEST = { compressionLevel: 9, effort: 10 } as const;
