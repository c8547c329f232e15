import { formatTime } from '../../lib/format';

/** "(ora italiana; da te sono le 23:00)" where the device's clock shows another time; nothing elsewhere. */
export function localTimeWords(at: string, deviceZone: string): string | null {
  const local = new Intl.DateTimeFormat('it-IT', {
    timeZone: deviceZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
  return local === formatTime(at) ? null : `(ora italiana; da te sono le ${local})`;
}

/** Times on screen are Italy's: says so to a person who is elsewhere. */
export function LocalTimeNote({ at }: { at: string }) {
  const words = localTimeWords(at, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return words ? <> {words}</> : null;
}
