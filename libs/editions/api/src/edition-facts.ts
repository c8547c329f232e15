import { Module, type Edition } from '@lumit/courses/api';
import type { MoveFacts, StandingFacts, TracesOfEdition } from '@lumit/editions/domain';
import { HoursPlan, planMinutes } from '@lumit/editions/domain';
import { attends, EditionGroup } from '@lumit/enrolments/api';
import { romeWallClock } from '@lumit/shared';
import { type EntityManager, IsNull } from 'typeorm';
import type { CalendarFacts } from './calendar-facts';

/** Groups of an edition in their order. */
export const groupsOf = (manager: EntityManager, editionId: string): Promise<EditionGroup[]> =>
  manager.find(EditionGroup, { where: { editionId }, order: { position: 'ASC' } });

/** Modules that the content has today, in their order. */
export const modulesOf = (manager: EntityManager, programmeId: string): Promise<Module[]> =>
  manager.find(Module, { where: { programmeId, withdrawnAt: IsNull() }, order: { position: 'ASC' } });

/** What has to agree with the details of an edition. */
export async function standingFacts(
  manager: EntityManager,
  edition: Edition,
  calendar: CalendarFacts,
): Promise<StandingFacts> {
  const modules = await modulesOf(manager, edition.programmeId);
  const had = [...(edition.hoursPlan ?? []), ...calendar.rows].flatMap(({ moduleCode }) => moduleCode ?? []);
  const groups = await groupsOf(manager, edition.id);
  const used = await manager.query<{ id: string }[]>(USED_GROUPS, [edition.id]);
  return {
    classDays: calendar.classDays,
    people: await peopleIn(manager, edition.id),
    seats: edition.seats,
    moduleCodes: [...new Set([...modules.map(({ code }) => code), ...had])],
    groupIds: groups.map(({ id }) => id),
    usedGroups: groups.filter(({ id }) => used.some((one) => one.id === id)),
  };
}

const USED_GROUPS = `
  select distinct group_id id
    from (select group_id, edition_id from enrolment union all
          select group_id, edition_id from class_session union all
          select group_id, edition_id from role_grant) used
   where edition_id = $1 and group_id is not null`;

/** How many attend. */
export async function peopleIn(manager: EntityManager, editionId: string): Promise<number> {
  const [row] = await manager.query<{ people: number }[]>(PEOPLE, [editionId]);
  return row?.people ?? 0;
}

const PEOPLE = `select count(*)::int people from enrolment n where n.edition_id = $1 and ${attends('n')}`;

/** Applications that were sent, and those of them whose outcome nobody was told. */
export async function applicationsIn(
  manager: EntityManager,
  editionId: string,
): Promise<{ sent: number; toDecide: number }> {
  const [row] = await manager.query<{ sent: number; toDecide: number }[]>(APPLICATIONS, [editionId]);
  return row ?? { sent: 0, toDecide: 0 };
}

const APPLICATIONS = `
  select count(*)::int sent, (count(*) filter (where state = 'submitted'))::int "toDecide"
    from application where edition_id = $1 and state <> 'draft'`;

export const moveFacts = (edition: Edition, calendar: CalendarFacts, at: Date): MoveFacts => ({
  state: edition.state,
  wasClosed: edition.closedAt !== null,
  today: romeWallClock(Math.floor(at.getTime() / 1000)).day,
  endsOn: edition.endsOn,
  planMinutes: planMinutes(HoursPlan.parse(edition.hoursPlan ?? [])),
  classesToCome: calendar.toCome,
  registersToClose: calendar.registersToClose,
});

/** What somebody did in an edition, or for somebody in it. */
export async function tracesOf(manager: EntityManager, edition: Edition): Promise<TracesOfEdition> {
  const [row] = await manager.query<Omit<TracesOfEdition, 'state'>[]>(TRACES, [edition.id]);
  return { state: edition.state, people: 0, registers: 0, certificates: 0, applications: 0, ...row };
}

const TRACES = `
  select (select count(*)::int from enrolment where edition_id = $1) people,
         (select count(*)::int from application where edition_id = $1) applications,
         (select count(*)::int from class_session c where c.edition_id = $1
           and (c.state = 'closed' or exists (select from presence_entry p where p.class_session_id = c.id))) registers,
         (select count(*)::int from certificate where edition_id = $1) certificates`;
