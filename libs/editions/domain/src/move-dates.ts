import { addDays, daysBetween, moveInstant } from '@lumit/shared';

export interface DatedClass {
  readonly number: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly breaks: ReadonlyArray<{ readonly from: string; readonly to: string }>;
}

/** Everything of an edition that has a date. Days of Rome; instants as ISO 8601. */
export interface DatedEdition {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly applicationsOpenAt: string | null;
  readonly applicationsCloseAt: string | null;
  readonly classes: readonly DatedClass[];
}

/** A local time that, moved, does not exist or exists twice. `number`: of the class session; null: of the application window. */
export interface UnclearTime {
  readonly number: number | null;
  readonly day: string;
  readonly time: string;
  readonly kind: 'none' | 'two';
}

export type MovedDates =
  | { readonly kind: 'moved'; readonly edition: DatedEdition }
  | { readonly kind: 'unclear'; readonly times: readonly UnclearTime[] };

/**
 * The edition with another first day and everything else as many whole days later: what was at 15:00 in Rome is at 15:00 in
 * Rome, whatever the clocks did in between. A time that the change of clocks skips or repeats on its new day is not guessed: all
 * of them come back, and nothing is moved.
 */
export function moveDates(edition: DatedEdition, startsOn: string): MovedDates {
  const days = daysBetween(edition.startsOn, startsOn);
  const unclear: UnclearTime[] = [];
  const move = (instant: string, number: number | null): string => {
    const moved = moveInstant(instant, days);
    if (moved.kind === 'one') return moved.at;
    unclear.push({ number, day: moved.day, time: moved.time, kind: moved.kind });
    return instant;
  };
  const moveIfAny = (instant: string | null) => (instant === null ? null : move(instant, null));
  const moved: DatedEdition = {
    startsOn,
    endsOn: addDays(edition.endsOn, days),
    applicationsOpenAt: moveIfAny(edition.applicationsOpenAt),
    applicationsCloseAt: moveIfAny(edition.applicationsCloseAt),
    classes: edition.classes.map(({ number, startsAt, endsAt, breaks }) => ({
      number,
      startsAt: move(startsAt, number),
      endsAt: move(endsAt, number),
      breaks: breaks.map(({ from, to }) => ({ from: move(from, number), to: move(to, number) })),
    })),
  };
  return unclear.length > 0 ? { kind: 'unclear', times: unclear } : { kind: 'moved', edition: moved };
}
