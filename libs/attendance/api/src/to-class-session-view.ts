import {
  type ClassSessionView,
  plannedSeconds,
  type PresenceKind,
  type RegisterView,
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
    groupName: groupNameOf(row),
    state: row.state,
    phase: rollPhase({ state: row.state, time }, toSeconds(at)),
    closedAt: row.closedAt?.toISOString() ?? null,
    endedEarlyAt: row.endedEarlyAt?.toISOString() ?? null,
    plannedSeconds: plannedSeconds(time),
  };
}

/** The group has to be loaded with its class session: without it, one for a few would look like one for everybody. */
function groupNameOf({ groupId, group }: ClassSession): string | null {
  if (groupId !== null && !group) throw new Error('A class session was read without its group.');
  return group?.name ?? null;
}

export function toRegisterView(row: ClassSession, at: Date): RegisterView {
  return { ...toClassSessionView(row, at), closingReason: row.closingReason };
}

/** Counts the people of a roll by mark. */
export function countKinds(kinds: readonly PresenceKind[]): RollCounts {
  const counts: RollCounts = { present: 0, absent: 0, excused: 0, exempt: 0, unset: 0 };
  for (const kind of kinds) counts[kind] += 1;
  return counts;
}
