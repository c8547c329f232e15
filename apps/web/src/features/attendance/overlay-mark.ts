import {
  type ClassTime,
  type HeldClass,
  heldTime,
  type InstantInterval,
  type MarkPresence,
  mergeIntervals,
  presenceValue,
  type RollRow,
  type RollView,
  toInstantInterval,
  toInterval,
  toSeconds,
  UNSET_PRESENCE,
} from '@lumit/attendance/domain';

export function classTimeOf(held: {
  startsAt: string;
  endsAt: string;
  breaks: InstantInterval[];
}): ClassTime {
  return {
    startsAt: toSeconds(held.startsAt),
    endsAt: toSeconds(held.endsAt),
    breaks: held.breaks.map(toInterval),
  };
}

function heldClassOf(classSession: RollView['classSession']): HeldClass {
  const { endedEarlyAt } = classSession;
  return {
    time: classTimeOf(classSession),
    endedEarlyAt: endedEarlyAt === null ? null : toSeconds(endedEarlyAt),
  };
}

/** A row as it will be once the server has a mark, by the same rules that the server follows. */
export function overlayMark(
  row: RollRow,
  mark: Pick<MarkPresence, 'kind' | 'intervals' | 'note'>,
  classSession: RollView['classSession'],
): RollRow {
  const held = heldClassOf(classSession);
  const { startsAt, endsAt } = heldTime(held);
  const keepsTimes = mark.kind === 'present' && row.kind === 'present' && !mark.intervals?.length;
  const whole = [{ from: startsAt, to: endsAt }];
  const asked = mark.intervals?.length ? mergeIntervals(mark.intervals.map(toInterval)) : whole;
  const intervals = mark.kind !== 'present' ? [] : keepsTimes ? row.intervals.map(toInterval) : asked;
  return {
    ...row,
    kind: mark.kind,
    ...presenceValue(held, { ...UNSET_PRESENCE, kind: mark.kind, intervals }, classSession),
    intervals: intervals.map(toInstantInterval),
    note: mark.note === undefined ? row.note : mark.note || null,
  };
}
