/** A decimal number held exactly: `units` ÷ 10^`scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/** Reads "-12.50" or "90": digits with an optional point, as numbers are written in files and in code. */
export function toDecimal(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(`${whole}${fraction}`), scale: fraction.length };
}

/** Whether two decimals are at most `tolerance` apart, the edge included; no binary fractions, so 0.1 + 0.2 is 0.3. */
export function isWithin(a: Decimal, b: Decimal, tolerance: Decimal): boolean {
  const scale = Math.max(a.scale, b.scale, tolerance.scale);
  const raise = (one: Decimal) => one.units * 10n ** BigInt(scale - one.scale);
  const gap = raise(a) - raise(b);
  return (gap < 0n ? -gap : gap) <= raise(tolerance);
}
