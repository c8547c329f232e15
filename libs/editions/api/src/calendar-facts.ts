import { ClassSession } from '@lumit/attendance/api';
import { plannedSeconds, toInterval, toSeconds } from '@lumit/attendance/domain';
import { calendarMinutes } from '@lumit/editions/domain';
import { romeWallClock } from '@lumit/shared';
import { type EntityManager, Not } from 'typeorm';

export interface CalendarFacts {
  readonly rows: readonly ClassSession[];
  readonly classDays: ReadonlyArray<{ readonly number: number; readonly day: string }>;
  readonly toCome: number;
  readonly registersToClose: number;
  readonly byModule: ReadonlyArray<{ readonly moduleCode: string | null; readonly minutes: number }>;
}

/** What the calendar of an edition says of the edition, at a moment. What was cancelled says nothing. */
export async function calendarFacts(
  manager: EntityManager,
  editionId: string,
  at: Date,
): Promise<CalendarFacts> {
  const rows = await manager.find(ClassSession, {
    where: { editionId, state: Not('cancelled') },
    order: { startsAt: 'ASC', number: 'ASC' },
  });
  const open = rows.filter(({ state }) => state !== 'closed');
  const toCome = open.filter(({ endsAt }) => endsAt > at).length;
  return {
    rows,
    classDays: rows.map(({ number, startsAt }) => ({ number, day: romeWallClock(toSeconds(startsAt)).day })),
    toCome,
    registersToClose: open.length - toCome,
    byModule: calendarMinutes(
      rows.map(({ moduleCode, groupId, startsAt, endsAt, breaks }) => ({
        moduleCode,
        groupId,
        minutes: Math.floor(
          plannedSeconds({
            startsAt: toSeconds(startsAt),
            endsAt: toSeconds(endsAt),
            breaks: breaks.map(toInterval),
          }) / 60,
        ),
      })),
    ),
  };
}
