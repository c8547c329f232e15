import { editionReach, getEditionFor, withinReach } from '@lumit/courses/api';
import { attends } from '@lumit/enrolments/api';
import { type Actor, Audit, notFound } from '@lumit/platform';
import {
  acceptedUntil,
  attemptDeadline,
  type ExtraTime,
  type ExtraTimeListView,
  type ExtraTimeReceipt,
  extraSeconds,
  type SetExtraTime,
} from '@lumit/quizzes/domain';
import { comparePeople } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { RULES_THEN } from './quiz-row';

interface OpenRow {
  readonly id: string;
  readonly startedAt: Date;
  readonly limitSeconds: number;
  readonly closesAt: Date | null;
  readonly deadline: Date;
}

/** More time for a person, set by the office of the organisation; for everybody else nobody is there. */
@Injectable()
export class ExtraTimes {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  async list(editionId: string, actor: Actor): Promise<ExtraTimeListView> {
    const { manager } = this.dataSource;
    await getEditionFor(manager, actor, 'grant-extra-time', editionId);
    const people = await manager.query<ExtraTimeListView['people']>(PEOPLE, [editionId]);
    return { people: people.toSorted(comparePeople) };
  }

  /**
   * Holds for every attempt begun from now on, and at once for those open: their end is computed anew from their start, so that
   * the same order twice moves it once. An end is never moved nearer, and a time that is over stays over.
   */
  async set(
    place: { editionId: string; enrolmentId: string },
    { measure, reference }: SetExtraTime,
    actor: Actor,
    now: Date,
  ): Promise<ExtraTimeReceipt> {
    const { editionId, enrolmentId } = place;
    return this.dataSource.transaction(async (manager) => {
      const [row] = await manager.query<{ organisationId: string; before: ExtraTime | null }[]>(ENROLMENT, [
        enrolmentId,
        editionId,
        ...editionReach(actor, 'grant-extra-time'),
      ]);
      if (!row) throw notFound();
      if (measure)
        await manager.query(KEEP, [enrolmentId, measure.kind, measure.value, reference, actor.personId, now]);
      else await manager.query('delete from extra_time where enrolment_id = $1', [enrolmentId]);
      const movedAttempts = await this.moveOpen(manager, enrolmentId, measure, now);
      await this.audit.record(manager, {
        actorId: actor.personId,
        action: 'extra_time.set',
        objectKind: 'enrolment',
        objectId: enrolmentId,
        organisationId: row.organisationId,
        details: { before: row.before, after: measure, reference, movedAttempts },
      });
      return { movedAttempts };
    });
  }

  private async moveOpen(
    manager: EntityManager,
    enrolmentId: string,
    measure: ExtraTime | null,
    now: Date,
  ): Promise<number> {
    const open = await manager.query<OpenRow[]>(OPEN, [enrolmentId, now]);
    let moved = 0;
    for (const attempt of open) {
      const deadline = attemptDeadline({
        ...attempt,
        extraSeconds: extraSeconds(attempt.limitSeconds, measure),
      });
      if (!deadline || deadline <= attempt.deadline) continue;
      await manager.query(MOVE, [attempt.id, deadline, acceptedUntil(deadline)]);
      moved += 1;
    }
    return moved;
  }
}

const AS_MEASURE = `case when x.kind is not null then jsonb_build_object('kind', x.kind, 'value', x.value) end`;

const PEOPLE = `
  select en.id as "enrolmentId", p.family_name as "familyName", p.given_name as "givenName", ${AS_MEASURE} as measure,
    x.reference, to_char(x.set_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "setAt"
  from enrolment en
  join person p on p.id = en.person_id
  left join extra_time x on x.enrolment_id = en.id
  where en.edition_id = $1 and ${attends('en')}
  order by en.id`;

const ENROLMENT = `
  select en.organisation_id as "organisationId",
    (select ${AS_MEASURE} from extra_time x where x.enrolment_id = en.id) as before
  from enrolment en
  join edition e on e.id = en.edition_id
  where en.id = $1 and e.id = $2 and ${withinReach('e', '$3', '$4')} for update of en`;

const KEEP = `
  insert into extra_time (enrolment_id, kind, value, reference, set_by_id, set_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (enrolment_id) do update set kind = excluded.kind, value = excluded.value,
    reference = excluded.reference, set_by_id = excluded.set_by_id, set_at = excluded.set_at`;

const OPEN = `
  select a.id, a.started_at as "startedAt", a.deadline, ${RULES_THEN}
  from attempt a
  join enrolment en on en.id = a.enrolment_id
  join edition e on e.id = en.edition_id
  join quiz q on q.id = a.quiz_id
  left join quiz_setting s on s.edition_id = e.id and s.quiz_id = q.id
  where a.enrolment_id = $1 and a.state = 'inprogress' and a.limit_seconds is not null and a.accepted_until >= $2
  for update of a`;

const MOVE = `
  update attempt set deadline = $2, accepted_until = $3 where id = $1 and state = 'inprogress'`;
