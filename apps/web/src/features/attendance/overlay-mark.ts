import {
  attendedSeconds,
  type ClassTime,
  type InstantInterval,
  type MarkPresence,
  mergeIntervals,
  presenceStatus,
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

/** A row as it will be once the server has a mark, by the same rules that the server follows. */
export function overlayMark(
  row: RollRow,
  mark: Pick<MarkPresence, 'kind' | 'intervals' | 'note'>,
  classSession: RollView['classSession'],
): RollRow {
  const time = classTimeOf(classSession);
  const keepsTimes = mark.kind === 'present' && row.kind === 'present' && !mark.intervals?.length;
  const whole = [{ from: time.startsAt, to: time.endsAt }];
  const asked = mark.intervals?.length ? mergeIntervals(mark.intervals.map(toInterval)) : whole;
  const intervals = mark.kind !== 'present' ? [] : keepsTimes ? row.intervals.map(toInterval) : asked;
  return {
    ...row,
    kind: mark.kind,
    status: presenceStatus(time, { ...UNSET_PRESENCE, kind: mark.kind, intervals }, classSession),
    intervals: intervals.map(toInstantInterval),
    attendedSeconds: attendedSeconds(time, intervals),
    note: mark.note === undefined ? row.note : mark.note || null,
  };
}
