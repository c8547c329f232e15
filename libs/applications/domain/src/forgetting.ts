import type { ApplicationAnswers } from './application-answers';
import type { ApplicationState } from './application-state';
import type { FieldCode } from './field-code';

/** Days that a draft is kept after the deadline: who was late can still show what was ready. */
export const DRAFT_DAYS = 30;
/** Months after the last day of an edition at which all that served the choice goes. */
export const CHOICE_MONTHS = 12;

/** What only the choice needed; all else of who was admitted stands in the register anyway. */
const FOR_THE_CHOICE: readonly FieldCode[] = ['qualification', 'yearsOfService', 'motivation'];

export interface KeptApplication {
  readonly state: ApplicationState;
  readonly answers: ApplicationAnswers;
  /** Milliseconds since 1970; null where no deadline is set. */
  readonly closesAt: number | null;
  /** Last day of the edition, `2027-05-31`. */
  readonly endsOn: string;
}

export type Forgetting =
  | { readonly kind: 'keep' }
  | { readonly kind: 'delete' }
  /** Only these answers are left. */
  | { readonly kind: 'shorten'; readonly answers: ApplicationAnswers };

const DAY_MS = 86_400_000;

/**
 * What has to go of an application (art. 5, par. 1, letter e, GDPR), as its fields promise (`FIELD_WORDS`). A draft goes 30 days after
 * the deadline, or with the rest where there is none. Twelve months after the edition ended go the applications of all who
 * did not take part, and of those admitted what only the choice needed. Done twice it does no more.
 */
export function forgetting({ state, answers, closesAt, endsOn }: KeptApplication, now: number): Forgetting {
  if (state === 'draft' && closesAt !== null && now >= closesAt + DRAFT_DAYS * DAY_MS)
    return { kind: 'delete' };
  if (now < monthsAfter(endsOn, CHOICE_MONTHS)) return { kind: 'keep' };
  if (state !== 'admitted') return { kind: 'delete' };
  const left = Object.fromEntries(
    Object.entries(answers).filter(([code]) => !FOR_THE_CHOICE.includes(code as FieldCode)),
  ) as ApplicationAnswers;
  return Object.keys(left).length === Object.keys(answers).length
    ? { kind: 'keep' }
    : { kind: 'shorten', answers: left };
}

/** The beginning of the day, in UTC, that follows so many whole months; a day that a month does not have is its last. */
function monthsAfter(day: string, months: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(date, lastDay) + 1);
}
