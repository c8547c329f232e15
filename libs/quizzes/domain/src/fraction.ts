/** A part of a whole as two integers, `num ÷ den` with `den` > 0: thirds stay thirds until the end. */
export interface Fraction {
  readonly num: number;
  readonly den: number;
}

export const NOTHING: Fraction = { num: 0, den: 1 };
export const WHOLE: Fraction = { num: 1, den: 1 };

/** The fraction kept between nothing and the whole. */
export function clip({ num, den }: Fraction): Fraction {
  if (num <= 0) return NOTHING;
  return num >= den ? WHOLE : { num, den };
}

/** Points, in thousandths, that a share of a worth is: rounded down, for the eye. */
export function pointsOf(worth: number, share: Fraction): number {
  return Math.floor((worth * share.num) / share.den);
}

/**
 * Sum of shares of worths, in thousandths, added exactly and rounded down once at the end: three thirds of a point are
 * a point. As worths are tenths of a point, the rounded sum passes a mark in whole percent exactly when the true sum does.
 */
export function sumOfShares(parts: readonly { worth: number; share: Fraction }[]): number {
  let num = 0n;
  let den = 1n;
  for (const { worth, share } of parts) {
    const partDen = BigInt(share.den);
    num = num * partDen + BigInt(worth) * BigInt(share.num) * den;
    den *= partDen;
  }
  return Number(num / den);
}
