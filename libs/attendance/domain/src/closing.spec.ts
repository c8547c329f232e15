import fc from 'fast-check';
import {
  asksForReason,
  closeBlockers,
  closingQuestions,
  earlyEndAfterClosing,
  earlyEndAfterReopening,
} from './closing';
import { UNSET_PRESENCE } from './presence';
import type { RegisterFacts } from './roll-call-blockers';
import { anyClassTime, anyPresence } from './testing/arbitraries';

const start = 1_000_000;
const time = { startsAt: start, endsAt: start + 7200, breaks: [] };
const open: RegisterFacts = { state: 'open', time, endedEarlyAt: null };
const present = {
  ...UNSET_PRESENCE,
  kind: 'present' as const,
  intervals: [{ from: start, to: start + 7200 }],
};
const codes = (refusals: readonly { code: string }[]) => refusals.map(({ code }) => code);

describe('closing a register', () => {
  it('asks nothing after the planned end when everybody is marked', () => {
    expect(closeBlockers(open, { people: [present] }, start + 7200)).toEqual([]);
  });

  it('before the planned end, or with people unmarked or without any time yet, says so and asks for the reason', () => {
    const later = { ...present, intervals: [{ from: start + 5400, to: start + 7200 }] };
    const people = [present, later, UNSET_PRESENCE];
    expect(closeBlockers(open, { people }, start + 840)).toEqual([
      {
        code: 'attendance.closing_reason_missing',
        params: { minutesEarly: 106, unmarked: 1, withoutTime: 1 },
      },
    ]);
    expect(closeBlockers(open, { people, reason: '  ' }, start + 840)).toHaveLength(1);
    expect(closeBlockers(open, { people, reason: 'Allarme antincendio' }, start + 840)).toEqual([]);
    expect(codes(closeBlockers(open, { people: [UNSET_PRESENCE] }, start + 7200))).toEqual([
      'attendance.closing_reason_missing',
    ]);
  });

  it('waits for the class to begin, whatever the reason, and is no error twice', () => {
    expect(codes(closeBlockers(open, { people: [], reason: 'Fretta' }, start - 1))).toEqual([
      'attendance.not_open_yet',
    ]);
    expect(closeBlockers({ ...open, state: 'closed' }, { people: [UNSET_PRESENCE] }, start)).toEqual([]);
  });

  it('never asks less before the end than at the end, and never asks a second time what a reason answered', () => {
    fc.assert(
      fc.property(
        anyClassTime,
        fc.array(anyPresence, { maxLength: 4 }),
        fc.nat(300),
        (held, people, after) => {
          const register = { ...open, time: held };
          const now = held.startsAt + after;
          const atEnd = closingQuestions(register, people, held.endsAt);
          const questions = closingQuestions(register, people, now);
          if (asksForReason(atEnd) || now < held.endsAt) expect(asksForReason(questions)).toBe(true);
          expect(closeBlockers(register, { people, reason: 'Perché sì' }, now)).toEqual([]);
        },
      ),
    );
  });
});

describe('the end of a class', () => {
  it('is the moment of an early closing, and stays known when the register is opened and closed again later', () => {
    const closedEarly = earlyEndAfterClosing(open, start + 4200);
    expect(closedEarly).toBe(start + 4200);
    const ended = { ...open, endedEarlyAt: closedEarly };
    const reopened = earlyEndAfterReopening(ended, false, start + 90_000);
    expect(reopened).toBe(start + 4200);
    expect(earlyEndAfterClosing({ ...open, endedEarlyAt: reopened }, start + 90_060)).toBe(start + 4200);
  });

  it('is the planned one again when the register is reopened during the class, or who reopens says that it went on', () => {
    const ended = { ...open, endedEarlyAt: start + 840 };
    expect(earlyEndAfterReopening(ended, false, start + 900)).toBeNull();
    expect(earlyEndAfterReopening(ended, true, start + 90_000)).toBeNull();
    expect(earlyEndAfterClosing(open, start + 7200)).toBeNull();
  });
});
