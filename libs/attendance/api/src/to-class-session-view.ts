import {
  type ClassSessionView,
  plannedSeconds,
  type PresenceKind,
  rollPhase,
  type RollCounts,
  toSeconds,
} from '@lumit/attendance/domain';
import type { ClassSession } from './class-session.entity';
import { toClassTime } from './facts';

export function toClassSessionView(row: ClassSession, at: Date): ClassSessionView {
  const time = toClassTime(row);
  return {
    id: row.id,
    editionId: row.editionId,
    number: row.number,
    title: row.title,
    topic: row.topic,
    moduleCode: row.moduleCode,
    teachers: row.teachers,
    place: row.place,
    link: row.link,
    modality: row.modality,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    breaks: row.breaks,
    groupName: row.groupName,
    state: row.state,
    phase: rollPhase({ state: row.state, time }, toSeconds(at)),
    closedAt: row.closedAt?.toISOString() ?? null,
    plannedSeconds: plannedSeconds(time),
  };
}

/** Counts people by mark; `people` is how many the roll lists, those without a mark included. */
export function countKinds(kinds: readonly PresenceKind[], people: number): RollCounts {
  const counts: RollCounts = { present: 0, absent: 0, excused: 0, exempt: 0, unset: 0 };
  for (const kind of kinds) counts[kind] += 1;
  return { ...counts, unset: people - kinds.length + counts.unset };
}
