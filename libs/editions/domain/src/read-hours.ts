/**
 * Hours as people write them, in minutes: `4`, `4,5`, `4:30`, `4 h 30`, `30 min`. Undefined where it can be read in no way or
 * in two, as `1.30`, which is 1 hour 18 to one and 1 hour 30 to another.
 */
export function readHours(text: string): number | undefined {
  const tidy = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const minutes = /^(\d{1,5}) ?(?:min|minuti|minuto|')$/.exec(tidy);
  if (minutes) return Number(minutes[1]);
  const clock = /^(\d{1,4}) ?(?::|h|ore|ora) ?(\d{2})?(?: ?(?:min|minuti))?$/.exec(tidy);
  if (clock) {
    const rest = Number(clock[2] ?? 0);
    return rest < 60 ? Number(clock[1]) * 60 + rest : undefined;
  }
  const decimal = /^(\d{1,4})(?:,(\d{1,2}))?$/.exec(tidy);
  if (!decimal) return undefined;
  const inMinutes = Number(decimal[1]) * 60 + (Number((decimal[2] ?? '0').padEnd(2, '0')) * 60) / 100;
  return Number.isInteger(inMinutes) ? inMinutes : undefined;
}

/** Minutes as they are written into a field: `4`, `4:30`. */
export function writeHours(minutes: number): string {
  const rest = minutes % 60;
  return rest === 0 ? String(minutes / 60) : `${Math.floor(minutes / 60)}:${String(rest).padStart(2, '0')}`;
}
