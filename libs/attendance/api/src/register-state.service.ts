import {
  closeBlockers,
  presenceOf,
  type RegisterState,
  reopenBlockers,
  type RollView,
  toSeconds,
} from '@lumit/attendance/domain';
import { Audit, conflict } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import {
  getClassSession,
  lockClassSession,
  type RegisterActor,
  type ScopedClassSession,
} from './class-session-scope';
import { ClassSession } from './class-session.entity';
import { toEntry, toRegister, toRules } from './facts';
import { attendees, loadRollRows } from './roll-rows';
import { countKinds, toClassSessionView } from './to-class-session-view';
import { standingIn } from './write-presence';

/** Shows, closes and reopens the register of a class session. */
@Injectable()
export class RegisterStates {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  /** The roll by surname. Who withdrew is not on it. */
  async roll(actor: RegisterActor, at: Date, classSessionId: string): Promise<RollView> {
    const { manager } = this.dataSource;
    const classSession = await getClassSession(manager, classSessionId, actor);
    const { graceMinutes } = toRules(classSession.edition.settings);
    return {
      now: at.toISOString(),
      classSession: { ...toClassSessionView(classSession, at), graceMinutes },
      mayReopen: actor.adminOf.includes(classSession.edition.organisationId),
      people: await loadRollRows(manager, classSession),
    };
  }

  /** Closing twice is no error. People without a mark stay "da registrare" and have no hours. */
  close(actor: RegisterActor, at: Date, classSessionId: string): Promise<RegisterState> {
    return this.dataSource.transaction(async (manager) => {
      const classSession = await lockClassSession(manager, classSessionId, actor);
      const [blocker] = closeBlockers(toRegister(classSession), toSeconds(at));
      if (blocker) throw conflict(blocker);
      if (classSession.state === 'closed') return stateOf(manager, classSession, at);
      const closed = { state: 'closed' as const, closedAt: at, closedById: actor.personId };
      await manager.update(ClassSession, { id: classSession.id }, closed);
      const answer = await stateOf(manager, Object.assign(classSession, closed), at);
      await this.record(manager, classSession, {
        actorId: actor.personId,
        action: 'register.closed',
        details: answer.counts,
      });
      return answer;
    });
  }

  /** Only administrators of the organisation reopen, and say why. */
  reopen(actor: RegisterActor, at: Date, classSessionId: string, reason: string): Promise<RegisterState> {
    return this.dataSource.transaction(async (manager) => {
      const scope = { tutorOf: [], adminOf: actor.adminOf };
      const classSession = await lockClassSession(manager, classSessionId, scope);
      const [blocker] = reopenBlockers(classSession);
      if (blocker) throw conflict(blocker);
      const closedAt = classSession.closedAt?.toISOString();
      const opened = { state: 'open' as const, closedAt: null, closedById: null };
      await manager.update(ClassSession, { id: classSession.id }, opened);
      const answer = await stateOf(manager, Object.assign(classSession, opened), at);
      await this.record(manager, classSession, {
        actorId: actor.personId,
        action: 'register.reopened',
        details: { reason, closedAt },
      });
      return answer;
    });
  }

  private record(
    manager: EntityManager,
    { id, edition }: ScopedClassSession,
    act: { actorId: string; action: string; details: Record<string, unknown> },
  ): Promise<void> {
    const object = { objectKind: 'class_session', objectId: id, organisationId: edition.organisationId };
    return this.audit.record(manager, { ...object, ...act });
  }
}

async function stateOf(
  manager: EntityManager,
  classSession: ScopedClassSession,
  at: Date,
): Promise<RegisterState> {
  const people = await attendees(manager, classSession).select('n.id').getMany();
  const rows = await standingIn(
    manager,
    classSession.id,
    people.map(({ id }) => id),
  );
  const kinds = [...Map.groupBy(rows, (row) => row.enrolmentId).values()].map(
    (standing) => presenceOf(standing.map(toEntry)).kind,
  );
  return {
    now: at.toISOString(),
    classSession: toClassSessionView(classSession, at),
    counts: countKinds(kinds, people.length),
  };
}
