import type { Refusal } from '@lumit/shared';
import { attendedSeconds } from './class-time';
import type { Presence } from './presence';
import { notOpenYet, type RegisterFacts } from './roll-call-blockers';

/** What closing a register now would leave unsaid; all zero when there is nothing to ask. */
export interface ClosingQuestions {
  /** Minutes before the planned end, rounded up. Presence counts to the moment of closing. */
  readonly minutesEarly: number;
  /** People nobody has marked: they stay "da registrare". */
  readonly unmarked: number;
  /** People marked present whose times have not come yet: closing leaves them without hours. */
  readonly withoutTime: number;
}

export function closingQuestions(
  { time }: Pick<RegisterFacts, 'time'>,
  people: readonly Pick<Presence, 'kind' | 'intervals'>[],
  now: number,
): ClosingQuestions {
  const untilNow = { ...time, endsAt: Math.min(time.endsAt, now) };
  return {
    minutesEarly: Math.max(0, Math.ceil((time.endsAt - now) / 60)),
    unmarked: people.filter(({ kind }) => kind === 'unset').length,
    withoutTime: people.filter(
      ({ kind, intervals }) => kind === 'present' && attendedSeconds(untilNow, intervals) === 0,
    ).length,
  };
}

export function asksForReason({ minutesEarly, unmarked, withoutTime }: ClosingQuestions): boolean {
  return minutesEarly + unmarked + withoutTime > 0;
}

/**
 * Why a register cannot be closed now. After the planned end, with everybody marked, nothing is asked; before it, or
 * with questions open, whoever closes says why, and the register keeps the reason. Closing twice is no error.
 */
export function closeBlockers(
  register: RegisterFacts,
  closing: {
    readonly people: readonly Pick<Presence, 'kind' | 'intervals'>[];
    readonly reason?: string | undefined;
  },
  now: number,
): Refusal[] {
  if (register.state === 'closed') return [];
  if (register.state === 'cancelled') return [{ code: 'attendance.cancelled' }];
  if (now < register.time.startsAt) return [notOpenYet(register.time)];
  const questions = closingQuestions(register, closing.people, now);
  if (!asksForReason(questions) || (closing.reason ?? '').trim() !== '') return [];
  return [{ code: 'attendance.closing_reason_missing', params: { ...questions } }];
}

/** When the class ended, once its register is closed: now if the planned end is still to come, else as known before. */
export function earlyEndAfterClosing({ time, endedEarlyAt }: RegisterFacts, now: number): number | null {
  return now < time.endsAt ? now : endedEarlyAt;
}

/**
 * The same after reopening. A class reopened before its planned end goes on. Afterwards the early end stays, so that
 * closing again gives nobody hours that were not held, unless whoever reopens says that the class went on to the end.
 */
export function earlyEndAfterReopening(
  { time, endedEarlyAt }: RegisterFacts,
  wentOn: boolean,
  now: number,
): number | null {
  return wentOn || now < time.endsAt ? null : endedEarlyAt;
}
