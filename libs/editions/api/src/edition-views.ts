import { Organisation } from '@lumit/accounts/api';
import { type Edition, getEditionFor, type Module, Programme } from '@lumit/courses/api';
import {
  type EditionOffice,
  type EditionSetUp,
  moveBlockers,
  movesFrom,
  type ProgrammeChoice,
  removalBlockers,
} from '@lumit/editions/domain';
import { attends } from '@lumit/enrolments/api';
import type { Holder } from '@lumit/platform';
import { compareTexts } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendarFacts } from './calendar-facts';
import { toDetails } from './edition-columns';
import { applicationsIn, groupsOf, modulesOf, moveFacts, peopleIn, tracesOf } from './edition-facts';
import { lastChangeOf } from './last-change';

/** Editions as the office reads them. */
@Injectable()
export class EditionViews {
  /** All editions within this reach, and the programmes of its organisations. */
  async list(
    manager: EntityManager,
    [editionIds, organisations]: readonly [readonly string[], readonly string[]],
  ): Promise<EditionOffice> {
    const editions = await manager.query<EditionOffice['editions']>(EDITIONS, [editionIds, organisations]);
    const rows = await manager.query<ProgrammeRow[]>(PROGRAMMES, [organisations]);
    const programmes: ProgrammeChoice[] = [];
    for (const row of rows)
      programmes.push({ ...row, modules: (await modulesOf(manager, row.id)).map(toModuleLine) });
    return {
      editions,
      programmes: programmes.toSorted((a, b) => compareTexts(a.title, b.title)),
    };
  }

  /** One edition with everything that its set-up page says. @throws AppError `not_found` */
  async setUp(manager: EntityManager, actor: Holder, editionId: string, at: Date): Promise<EditionSetUp> {
    const edition = await getEditionFor(manager, actor, 'manage-editions', editionId);
    const calendar = await calendarFacts(manager, editionId, at);
    const facts = moveFacts(edition, calendar, at);
    const { by, at: changedAt } = await lastChangeOf(manager, editionId);
    return {
      ...statesOf(edition),
      details: toDetails(edition, await groupsOf(manager, editionId)),
      programme: await this.programmeOf(manager, edition),
      people: await peopleIn(manager, editionId),
      applications: {
        taken: edition.applicationForm !== null,
        ...(await applicationsIn(manager, editionId)),
      },
      classSessions: {
        count: calendar.rows.length,
        toCome: calendar.toCome,
        registersToClose: calendar.registersToClose,
        byModule: [...calendar.byModule],
      },
      moves: movesFrom(edition.state).map((move) => ({ move, blockers: moveBlockers(move, facts) })),
      removal: removalBlockers(await tracesOf(manager, edition)),
      changedBy: by,
      changedAt: changedAt?.toISOString() ?? null,
    };
  }

  private async programmeOf(manager: EntityManager, { programmeId }: Edition): Promise<ProgrammeChoice> {
    const programme = await manager.findOneByOrFail(Programme, { id: programmeId });
    const organisation = await manager.findOneByOrFail(Organisation, { id: programme.organisationId });
    return {
      id: programme.id,
      title: programme.title,
      organisationName: organisation.name,
      plannedHours: programme.plannedHours,
      modules: (await modulesOf(manager, programmeId)).map(toModuleLine),
    };
  }
}

type ProgrammeRow = Omit<ProgrammeChoice, 'modules'>;

const toModuleLine = ({ code, title, session }: Module) => ({
  code,
  title,
  sessionMinutes: session?.minutes ?? null,
});

const statesOf = ({ id, version, state, openedAt, closedAt, archivedAt }: Edition) => ({
  id,
  version,
  state,
  openedAt: openedAt?.toISOString() ?? null,
  closedAt: closedAt?.toISOString() ?? null,
  archivedAt: archivedAt?.toISOString() ?? null,
});

const EDITIONS = `
  select e.id, e.title, p.title "programmeTitle", o.name "organisationName", e.starts_on::text "startsOn",
         e.ends_on::text "endsOn", e.place, e.state, e.seats,
         (select count(*)::int from enrolment n where n.edition_id = e.id and ${attends('n')}) people,
         (select count(*)::int from class_session c where c.edition_id = e.id and c.state <> 'cancelled') "classSessions"
    from edition e
    join programme p on p.id = e.programme_id
    join organisation o on o.id = e.organisation_id
   where e.id = any($1::uuid[]) or e.organisation_id = any($2::uuid[])
   order by e.starts_on desc, e.id`;

const PROGRAMMES = `
  select p.id, p.title, o.name "organisationName", p.planned_hours "plannedHours"
    from programme p join organisation o on o.id = p.organisation_id
   where o.id = any($1::uuid[])`;
