import { romeInstants } from '@lumit/shared';
import { formatDate } from './format';

/** A day and a time on Italian clocks as an instant (ISO 8601), or why it is none: a sentence that follows a field's label. */
export type LocalTime =
  { readonly at: string } | { readonly problem: string; readonly choices?: readonly TwoTimes[] };

/** One of two instants that Italian clocks call by the same time. */
export interface TwoTimes {
  readonly at: string;
  readonly words: string;
}

const iso = (seconds: number) => new Date(seconds * 1000).toISOString();

/** Never guesses: a time that the change of clocks skips or repeats is asked about. */
export function readLocalTime(day: string, time: string): LocalTime {
  const reading = romeInstants(day, time);
  switch (reading.kind) {
    case 'one':
      return { at: iso(reading.at) };
    case 'none':
      return {
        problem: `Le ${time} del ${formatDate(day)} non esistono, perché comincia l’ora legale: ${reading.before} o ${reading.after}?`,
      };
    case 'two':
      return {
        problem: `Le ${time} del ${formatDate(day)} ci sono due volte, perché finisce l’ora legale: quale delle due?`,
        choices: [
          { at: iso(reading.at[0]), words: `La prima, con l’ora legale` },
          { at: iso(reading.at[1]), words: `La seconda, con l’ora solare` },
        ],
      };
    case 'invalid':
      return { problem: 'Scegli un giorno e un orario, per esempio 24/11/2026 alle 15:00' };
  }
}
