/** How long to wait, never less than it is: "42 minuti", "1 minuto", "30 secondi", "1 ora e 5 minuti". */
export function spellWait(seconds: number): string {
  if (seconds < 60) return counted(Math.max(1, Math.ceil(seconds)), 'secondo', 'secondi');
  const minutes = Math.ceil(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const words = [counted(hours, 'ora', 'ore'), counted(minutes % 60, 'minuto', 'minuti')];
  return words.filter((word) => !word.startsWith('0 ')).join(' e ');
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
