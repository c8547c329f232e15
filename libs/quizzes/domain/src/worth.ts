/** Thousandths of a point. Points in a file are whole tenths ("0.5"), which `checkQuestion` holds. */
export function worthOf(points: number): number {
  return Math.round(points * 10) * 100;
}
