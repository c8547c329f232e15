import { type ClassSession, ClassSessions } from '@lumit/attendance/api';
import type { Edition } from '@lumit/courses/api';
import { type CopyEdition, type DatedEdition, moveDates, type UnclearTime } from '@lumit/editions/domain';
import { Clock, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendarFacts } from './calendar-facts';
import { toDetails } from './edition-columns';
import { groupsOf, modulesOf } from './edition-facts';
import { Editions } from './editions.service';

/**
 * Copies what the office planned, with all dates moved: details, settings, the form of applications with its criteria, groups by their names and, where asked for, class
 * sessions. Nobody comes along: no enrolment, no role, no teacher, no register, and no link of a conference that was.
 */
@Injectable()
export class EditionCopies {
  constructor(
    private readonly clock: Clock,
    private readonly editions: Editions,
    private readonly classSessions: ClassSessions,
  ) {}

  /** Inside the caller's transaction. @throws AppError `refused` also for a local time that the new day does not have once */
  async copy(manager: EntityManager, source: Edition, order: CopyEdition, actorId: string): Promise<Edition> {
    const { rows } = await calendarFacts(manager, source.id, this.clock.now());
    const planned = order.withClassSessions ? rows : [];
    const moved = moveDates(toDated(source, planned), order.startsOn);
    if (moved.kind === 'unclear') throw refused(moved.times.map(toRefusal));
    const { classes, ...dates } = moved.edition;
    const groups = await groupsOf(manager, source.id);
    const known = new Set((await modulesOf(manager, source.programmeId)).map(({ code }) => code));
    const isKnown = (code: string | null) => code === null || known.has(code);
    const { title, slug } = order;
    const details = toDetails(source, groups);
    const made = await this.editions.create(
      manager,
      {
        programmeId: source.programmeId,
        settings: source.settings,
        applicationForm: source.applicationForm,
        details: {
          ...details,
          ...dates,
          title,
          slug,
          plan: details.plan.filter(({ moduleCode }) => isKnown(moduleCode)),
          groups: groups.map(({ name }) => ({ id: null, name })),
        },
      },
      actorId,
    );
    const newGroups = await groupsOf(manager, made.id);
    const groupOf = new Map(groups.map(({ id }, place) => [id, newGroups[place]?.id ?? null]));
    const author = { by: actorId, at: this.clock.now().toISOString() };
    for (const [place, row] of planned.entries()) {
      const dated = classes[place];
      if (!dated) continue;
      const { number, title: name, topic, modality } = row;
      await this.classSessions.plan(
        manager,
        {
          editionId: made.id,
          number,
          title: name,
          topic,
          modality,
          moduleCode: isKnown(row.moduleCode) ? row.moduleCode : null,
          place: row.place,
          link: null,
          startsAt: new Date(dated.startsAt),
          endsAt: new Date(dated.endsAt),
          breaks: [...dated.breaks],
          groupId: row.groupId === null ? null : (groupOf.get(row.groupId) ?? null),
          teacherIds: [],
        },
        author,
      );
    }
    return made;
  }
}

function toDated(edition: Edition, classes: readonly ClassSession[]): DatedEdition {
  return {
    startsOn: edition.startsOn,
    endsOn: edition.endsOn,
    applicationsOpenAt: edition.applicationsOpenAt?.toISOString() ?? null,
    applicationsCloseAt: edition.applicationsCloseAt?.toISOString() ?? null,
    classes: classes.map(({ number, startsAt, endsAt, breaks }) => ({
      number,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      breaks,
    })),
  };
}

const toRefusal = ({ number, day, time, kind }: UnclearTime) => ({
  code: 'edition.moved_time_unclear',
  params: { ...(number !== null && { number }), day, time, kind, field: 'startsOn' },
});
