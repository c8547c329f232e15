import type { PresenceKind, PresenceStatus } from '@lumit/attendance/domain';

/** Length of the class, in minutes. */
export const MINUTES = 120;

export interface Settings {
  readonly excusedCounts: boolean;
  readonly graceMinutes: number;
  readonly breaks: readonly (readonly [number, number])[];
}

interface Value {
  readonly status: PresenceStatus;
  readonly attendedSeconds: number;
}

interface Said {
  readonly kind: PresenceKind;
  readonly minutes: ReadonlySet<number>;
  readonly at: number;
  readonly isCorrection: boolean;
}

const NOTHING: Said = { kind: 'unset', minutes: new Set(), at: 0, isCorrection: false };

/**
 * An independent model of a register (P-73): which minutes each person was there, kept as plain sets and counted one by
 * one, with no interval arithmetic and nothing of the rules it is compared with. Minutes count from the planned start.
 */
export class RegisterModel {
  now = -5;
  closed = false;
  readonly audited: { before: Value; after: Value }[] = [];
  private endedEarly: number | null = null;
  private readonly people: Said[][] = [[], [], []];

  constructor(private readonly settings: Settings) {}

  /** Each act answers the HTTP status that the server should give. */
  mark(learner: number, kind: PresenceKind, times: readonly (readonly [number, number])[]): number {
    if (this.closed && times.some(([, to]) => to > this.now)) return 422;
    const before = this.last(learner);
    if (kind === 'present' && before.kind === 'present' && times.length === 0) return 200;
    const whole = [[0, this.endedEarly ?? MINUTES] as const];
    const minutes = kind === 'present' ? minutesOf(times.length > 0 ? times : whole) : new Set<number>();
    const said = { kind, minutes, at: this.now, isCorrection: this.closed };
    if (kind === before.kind && isEqual(this.known(said), this.known(before))) return 200;
    const valueBefore = this.valueOf(before);
    this.people[learner]?.push(said);
    if (this.closed) this.audited.push({ before: valueBefore, after: this.valueOf(said) });
    return 200;
  }

  markRemaining(): number {
    if (this.closed) return 409;
    this.people.forEach(
      (_, learner) => this.last(learner).kind === 'unset' && this.mark(learner, 'present', []),
    );
    return 200;
  }

  close(): number {
    if (this.closed) return 200;
    if (this.now < 0) return 409;
    this.closed = true;
    if (this.now < MINUTES) this.endedEarly = this.now;
    return 200;
  }

  reopen(wentOn: boolean): number {
    if (!this.closed) return 409;
    this.closed = false;
    if (wentOn || this.now < MINUTES) this.endedEarly = null;
    return 200;
  }

  value(learner: number): Value {
    return this.valueOf(this.last(learner));
  }

  hours(learner: number) {
    const planned = this.counted(MINUTES).length * 60;
    if (!this.closed) return { attendedSeconds: 0, plannedSeconds: planned, remainingSeconds: planned };
    const { attendedSeconds } = this.value(learner);
    const exempt = this.last(learner).kind === 'exempt';
    return { attendedSeconds, plannedSeconds: exempt ? 0 : planned, remainingSeconds: 0 };
  }

  corrections(learner: number) {
    const said = this.people[learner] ?? [];
    return said.flatMap((entry, index) =>
      entry.isCorrection
        ? [{ before: this.valueOf(said[index - 1] ?? NOTHING), after: this.valueOf(entry) }]
        : [],
    );
  }

  private last(learner: number): Said {
    return this.people[learner]?.at(-1) ?? NOTHING;
  }

  private known({ minutes, at }: Said): Set<number> {
    const { endedEarly } = this;
    return new Set([...minutes].filter((minute) => endedEarly === null || minute < Math.max(at, endedEarly)));
  }

  /** The minutes of the class up to `end` that are in no break. */
  private counted(end: number): number[] {
    return Array.from({ length: end }, (_, minute) => minute).filter((minute) =>
      this.settings.breaks.every(([from, to]) => minute < from || minute >= to),
    );
  }

  private valueOf(said: Said): Value {
    const { kind } = said;
    const heldEnd = Math.min(MINUTES, this.endedEarly ?? MINUTES);
    if (kind === 'excused')
      return {
        status: 'excused',
        attendedSeconds: this.settings.excusedCounts ? this.counted(heldEnd).length * 60 : 0,
      };
    if (kind !== 'present') return { status: kind, attendedSeconds: 0 };
    const known = this.known(said);
    const seconds = this.counted(MINUTES).filter((minute) => known.has(minute)).length * 60;
    return { status: this.statusOf(known, heldEnd), attendedSeconds: seconds };
  }

  private statusOf(known: ReadonlySet<number>, heldEnd: number): PresenceStatus {
    const grace = this.settings.graceMinutes;
    const there = this.counted(heldEnd).filter((minute) => known.has(minute));
    const first = there.at(0);
    const last = there.at(-1);
    if (first === undefined || last === undefined) return 'absent';
    const away = this.counted(heldEnd).filter(
      (minute) => minute > first && minute < last && !known.has(minute),
    );
    const late = first > grace;
    const early = last + 1 < heldEnd - grace;
    if (away.length > grace || (late && early)) return 'partial';
    return late ? 'late' : early ? 'left-early' : 'present';
  }
}

function minutesOf(times: readonly (readonly [number, number])[]): Set<number> {
  return new Set(
    times.flatMap(([from, to]) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)),
  );
}

function isEqual(some: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return some.size === other.size && [...some].every((minute) => other.has(minute));
}
