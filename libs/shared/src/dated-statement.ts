import { z } from 'zod';

const Day = z.iso.date('serve una data come 2026-11-28');
const Sentence = z
  .string()
  .trim()
  .min(1, 'il testo è vuoto')
  .max(400)
  .regex(/^[^\r\n]*$/, 'va scritto su una riga');

/**
 * What somebody found who looked after the last day. `confirmed`: the text was read again and may be taught as it
 * stands. `unknown`: no source told; readers stay warned, and it has to be looked for again.
 */
export const DeadlineAnswer = z.strictObject({
  on: Day,
  found: Sentence,
  outcome: z.enum(['confirmed', 'unknown'], 'outcome è confirmed oppure unknown'),
});
export type DeadlineAnswer = z.infer<typeof DeadlineAnswer>;

/**
 * A statement that does not hold for ever. `on` is the last calendar day of Europe/Rome on which it may be said as it
 * stands; `then` tells everybody, from the day after, what follows or what to check; `norm` is the reference it rests on.
 */
export const DatedStatement = z
  .strictObject({
    on: Day,
    norm: z.string().trim().min(1).optional(),
    then: Sentence,
    answered: DeadlineAnswer.optional(),
  })
  .refine(({ on, answered }) => !answered || answered.on > on, {
    path: ['answered', 'on'],
    message: 'si risponde dopo la scadenza: chi sa prima che cosa cambia corregge il testo e la data',
  });
export type DatedStatement = z.infer<typeof DatedStatement>;

/** The key `perishes` of a content file: `[]` says that somebody looked and nothing there perishes. */
export const Perishes = z.array(DatedStatement).max(10).optional();

/** Statements that pass within so many days are told to staff and authors; an `unknown` answer counts for as many. */
export const DEADLINE_NOTICE_DAYS = 60;

/**
 * How a dated statement stands on a day. `holding`: more than 60 days to go · `expiring`: within 60 days, the last one
 * included · `passed`: its last day is over and nobody answered, or an answer `unknown` is older than 60 days ·
 * `unknown`: somebody looked in the last 60 days and could not tell · `answered`: somebody looked and it stands.
 */
export type DeadlineState = 'holding' | 'expiring' | 'passed' | 'unknown' | 'answered';

export function deadlineState({ on, answered }: DatedStatement, today: string): DeadlineState {
  if (today <= on) return dayAfter(today, DEADLINE_NOTICE_DAYS) >= on ? 'expiring' : 'holding';
  if (answered?.outcome === 'confirmed') return 'answered';
  return answered && dayAfter(answered.on, DEADLINE_NOTICE_DAYS) >= today ? 'unknown' : 'passed';
}

/** Its last day is over and nobody has confirmed it: readers are warned, questions that rest on it are not drawn. */
export function isOverdue(statement: DatedStatement, today: string): boolean {
  const state = deadlineState(statement, today);
  return state === 'passed' || state === 'unknown';
}

/** `2026-11-28` and 2 → `2026-11-30`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
