import {
  type CalendarItem,
  exemptModules,
  ownClasses,
  presenceUnderExemption,
  type PresenceStatus,
  presenceValue,
} from '@lumit/attendance/domain';
import { attends, Enrolment } from '@lumit/enrolments/api';
import { type Holder, reachOf } from '@lumit/platform';
import type { EntityManager } from 'typeorm';
import { ClassSession } from '../class-session.entity';
import { exemptionsOf } from '../exemptions/exempt-people';
import { toRules } from '../facts';
import { calendarOf, loadCalendar } from '../person-calendar';
import { PresenceEntryRow } from '../presence-entry.entity';

/** A class session of a person, with what its register says of them once it is closed. */
export interface MyClass {
  readonly row: ClassSession;
  readonly editionTitle: string;
  readonly status: PresenceStatus | null;
}

/** Whose calendar it is. */
export type CalendarOwner = Holder & { readonly personId: string };

/**
 * The class sessions of somebody in all editions that they attend and that the office has opened: theirs by the one rule that counts
 * hours (`ownClasses`), and cancelled ones of their group. In order of time.
 */
export async function myClasses(manager: EntityManager, owner: CalendarOwner): Promise<MyClass[]> {
  const enrolments = await manager
    .createQueryBuilder(Enrolment, 'n')
    .innerJoinAndSelect('n.edition', 'e')
    .where('n.person_id = :personId', { personId: owner.personId })
    .andWhere('n.edition_id = any(:editions::uuid[])', { editions: reachOf(owner, 'study').editions })
    .andWhere(attends('n'))
    .andWhere(`e.state in ('published', 'closed')`)
    .getMany();
  const found: MyClass[] = [];
  for (const enrolment of enrolments) found.push(...(await classesOf(manager, enrolment)));
  return found.toSorted((a, b) => a.row.startsAt.getTime() - b.row.startsAt.getTime());
}

async function classesOf(manager: EntityManager, enrolment: Enrolment): Promise<MyClass[]> {
  const { id: enrolmentId, editionId, groupId, edition } = enrolment;
  const rules = toRules(edition?.settings ?? {});
  const calendar = await loadCalendar(manager, editionId);
  const entries = await manager.findBy(PresenceEntryRow, { enrolmentId });
  const record = Map.groupBy(entries, ({ classSessionId }) => classSessionId);
  const own = ownClasses(
    calendarOf(calendar, (id) => record.get(id)),
    groupId,
    rules,
  );
  const exempt = exemptModules((await exemptionsOf(manager, [enrolmentId])).get(enrolmentId) ?? [], null);
  const cancelled = await manager
    .createQueryBuilder(ClassSession, 'c')
    .where(`c.edition_id = :editionId and c.state = 'cancelled'`, { editionId })
    .andWhere('(c.group_id is null or c.group_id = :groupId::uuid)', { groupId })
    .getMany();
  const editionTitle = edition?.title ?? '';
  return [
    ...own.map((held) => ({
      row: held.row,
      editionTitle,
      status:
        held.closed || exempt.has(held.moduleCode ?? '')
          ? presenceValue(
              held,
              presenceUnderExemption(held.presence, exempt.has(held.moduleCode ?? '')),
              rules,
            ).status
          : null,
    })),
    ...cancelled.map((row) => ({ row, editionTitle, status: null })),
  ];
}

export function toCalendarItem({ row, editionTitle, status }: MyClass): CalendarItem {
  const { id, number, title, moduleCode, modality, place, state, cancellingReason } = row;
  return {
    id,
    editionTitle,
    number,
    title,
    moduleCode,
    modality,
    place,
    link: state === 'cancelled' ? null : row.link,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    state,
    previousStartsAt: row.previousStartsAt?.toISOString() ?? null,
    cancellingReason,
    status,
  };
}
