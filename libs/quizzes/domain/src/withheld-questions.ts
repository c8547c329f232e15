import { type DatedStatement, isOverdue } from '@lumit/shared';

/** What decides whether a question may be asked: its dated statements, and the last days that staff has confirmed. */
export interface PerishingQuestion {
  readonly perishes: readonly DatedStatement[];
  /** `on` of the statements that a tutor or administrator looked at after that day and found to stand. */
  readonly confirmedDays: readonly string[];
}

/**
 * Statements that keep a question out of every draw on a day (Europe/Rome): their last day is over and neither the file
 * nor somebody in the browser has confirmed them. Empty when it may be asked. Attempts already made keep the question.
 */
export function withheldBy({ perishes, confirmedDays }: PerishingQuestion, today: string): DatedStatement[] {
  return perishes.filter((statement) => isOverdue(statement, today) && !confirmedDays.includes(statement.on));
}

export const isWithheld = (question: PerishingQuestion, today: string): boolean =>
  withheldBy(question, today).length > 0;
