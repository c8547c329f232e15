import { Body, Person } from '@lumit/accounts/api';
import {
  presenceIn,
  presenceUnderExemption,
  presenceValue,
  type RollRow,
  toInstantInterval,
} from '@lumit/attendance/domain';
import { attends, Enrolment } from '@lumit/enrolments/api';
import { comparePeople } from '@lumit/shared';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { ScopedClassSession } from './class-session-scope';
import { exemptFrom } from './exemptions/exempt-people';
import { toEntry, toHeldClass, toRules } from './facts';
import { PresenceEntryRow } from './presence-entry.entity';

interface RollPerson {
  readonly enrolmentId: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly bodyName: string | null;
}

/**
 * The enrolments a class session is for: attending, and of its group where it has one. Who has changed group since stays
 * in the registers that speak of them.
 */
export function attendees(
  manager: EntityManager,
  classSession: Pick<ScopedClassSession, 'id' | 'editionId' | 'groupId'>,
): SelectQueryBuilder<Enrolment> {
  return manager
    .createQueryBuilder(Enrolment, 'n')
    .where('n.edition_id = :editionId', { editionId: classSession.editionId })
    .andWhere(attends('n'))
    .andWhere(
      `(:groupId::uuid is null or n.group_id = :groupId or exists (
         select from presence_entry o where o.class_session_id = :attendedId and o.enrolment_id = n.id))`,
      { groupId: classSession.groupId, attendedId: classSession.id },
    );
}

/** The roll of a class session by surname, or only the rows of some people. */
export async function loadRollRows(
  manager: EntityManager,
  classSession: ScopedClassSession,
  enrolmentIds?: readonly string[],
): Promise<RollRow[]> {
  const query = attendees(manager, classSession)
    .innerJoin(Person, 'p', 'p.id = n.person_id')
    .leftJoin(Body, 'b', 'b.id = p.body_id')
    .select('n.id', 'enrolmentId')
    .addSelect('p.family_name', 'familyName')
    .addSelect('p.given_name', 'givenName')
    .addSelect('b.name', 'bodyName');
  if (enrolmentIds) query.andWhere('n.id = any(:enrolmentIds)', { enrolmentIds });
  const people = await query.getRawMany<RollPerson>();
  const standing = await standingByEnrolment(manager, classSession.id, people);
  const ids = people.map(({ enrolmentId }) => enrolmentId);
  const exempt = await exemptFrom(manager, classSession.moduleCode, ids);
  return people
    .map((person) =>
      toRollRow(
        classSession,
        { ...person, exemptFromModule: exempt.has(person.enrolmentId) },
        standing.get(person.enrolmentId) ?? [],
      ),
    )
    .sort(comparePeople);
}

async function standingByEnrolment(
  manager: EntityManager,
  classSessionId: string,
  people: readonly RollPerson[],
) {
  const rows = await manager
    .createQueryBuilder(PresenceEntryRow, 's')
    .innerJoin('s.author', 'a')
    .addSelect(['a.id', 'a.givenName', 'a.familyName'])
    .where('s.class_session_id = :classSessionId and s.superseded_by is null', { classSessionId })
    .andWhere('s.enrolment_id = any(:ids)', { ids: people.map(({ enrolmentId }) => enrolmentId) })
    .orderBy('s.version')
    .getMany();
  return Map.groupBy(rows, ({ enrolmentId }) => enrolmentId);
}

function toRollRow(
  classSession: ScopedClassSession,
  person: RollPerson & Pick<RollRow, 'exemptFromModule'>,
  standing: readonly PresenceEntryRow[],
): RollRow {
  const held = toHeldClass(classSession);
  const presence = presenceUnderExemption(presenceIn(held, standing.map(toEntry)), person.exemptFromModule);
  const last = standing.at(-1);
  return {
    ...person,
    kind: presence.kind,
    ...presenceValue(held, presence, toRules(classSession.edition.settings)),
    intervals: presence.intervals.map(toInstantInterval),
    source: last?.source ?? null,
    note: last?.note ?? null,
    flags: [
      ...(presence.corrected ? (['corrected'] as const) : []),
      ...(presence.sourcesDisagree ? (['sources-disagree'] as const) : []),
    ],
    version: last?.version ?? 0,
    recordedBy: last?.author ? `${last.author.givenName} ${last.author.familyName}` : null,
    recordedAt: last?.recordedAt.toISOString() ?? null,
  };
}
