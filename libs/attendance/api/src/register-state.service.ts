import {
  closeBlockers,
  type CloseRegister,
  closingQuestions,
  earlyEndAfterClosing,
  earlyEndAfterReopening,
  type Presence,
  presenceIn,
  presenceUnderExemption,
  type RegisterState,
  reopenBlockers,
  type ReopenRegister,
  type RollView,
  toSeconds,
  UNSET_PRESENCE,
} from '@lumit/attendance/domain';
import { Audit, conflict, reaches, reachOf, refused } from '@lumit/platform';
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
import { exemptFrom } from './exemptions/exempt-people';
import { toEntry, toHeldClass, toRegister, toRules } from './facts';
import { attendees, loadRollRows } from './roll-rows';
import { countKinds, toRegisterView } from './to-class-session-view';
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
    const classSession = await getClassSession(manager, actor, classSessionId);
    const { graceMinutes, excusedCounts } = toRules(classSession.edition.settings);
    return {
      now: at.toISOString(),
      classSession: { ...toRegisterView(classSession, at), graceMinutes, excusedCounts },
      mayReopen: reaches(reachOf(actor, 'reopen-registers'), classSession.edition),
      mayKeep: reaches(reachOf(actor, 'keep-registers'), classSession.edition),
      people: await loadRollRows(manager, classSession),
    };
  }

  /**
   * Closing twice is no error. People without a mark stay "da registrare" and have no hours. Before the planned end, or
   * with questions open, it needs a reason, and presence counts to this moment and no further.
   */
  close(
    actor: RegisterActor,
    at: Date,
    classSessionId: string,
    { reason }: CloseRegister,
  ): Promise<RegisterState> {
    return this.dataSource.transaction(async (manager) => {
      const classSession = await lockClassSession(manager, classSessionId, reachOf(actor, 'keep-registers'));
      const register = toRegister(classSession);
      const people = await presencesOf(manager, classSession);
      if (register.state === 'closed') return stateOf(classSession, people, at);
      const [blocker] = closeBlockers(register, { people, reason }, toSeconds(at));
      if (blocker) throw blocker.code === 'attendance.not_open_yet' ? conflict(blocker) : refused([blocker]);
      const closed = {
        state: 'closed' as const,
        closedAt: at,
        closedById: actor.personId,
        endedEarlyAt: toDate(earlyEndAfterClosing(register, toSeconds(at))),
        closingReason: reason ?? classSession.closingReason,
      };
      await manager.update(ClassSession, { id: classSession.id }, closed);
      const answer = stateOf(Object.assign(classSession, closed), people, at);
      await this.record(manager, classSession, {
        actorId: actor.personId,
        action: 'register.closed',
        details: {
          ...answer.counts,
          ...(reason !== undefined && {
            reason,
            questions: closingQuestions(register, people, toSeconds(at)),
          }),
        },
      });
      return answer;
    });
  }

  /** Only who may reopen registers does, and says why. */
  reopen(
    actor: RegisterActor,
    at: Date,
    classSessionId: string,
    { reason, wentOn = false }: ReopenRegister,
  ): Promise<RegisterState> {
    return this.dataSource.transaction(async (manager) => {
      const classSession = await lockClassSession(
        manager,
        classSessionId,
        reachOf(actor, 'reopen-registers'),
      );
      const [blocker] = reopenBlockers(classSession);
      if (blocker) throw conflict(blocker);
      const closedAt = classSession.closedAt?.toISOString();
      const endedEarlyAt = toDate(earlyEndAfterReopening(toRegister(classSession), wentOn, toSeconds(at)));
      const opened = {
        state: 'open' as const,
        closedAt: null,
        closedById: null,
        endedEarlyAt,
        closingReason: endedEarlyAt === null ? null : classSession.closingReason,
      };
      await manager.update(ClassSession, { id: classSession.id }, opened);
      Object.assign(classSession, opened);
      const answer = stateOf(classSession, await presencesOf(manager, classSession), at);
      await this.record(manager, classSession, {
        actorId: actor.personId,
        action: 'register.reopened',
        details: { reason, closedAt, ...(wentOn && { wentOn }) },
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

/** What holds for each person of the roll, marked or not. */
async function presencesOf(manager: EntityManager, classSession: ScopedClassSession): Promise<Presence[]> {
  const people = await attendees(manager, classSession).select('n.id').getMany();
  const ids = people.map(({ id }) => id);
  const rows = await standingIn(manager, classSession.id, ids);
  const exempt = await exemptFrom(manager, classSession.moduleCode, ids);
  const standing = Map.groupBy(rows, (row) => row.enrolmentId);
  const held = toHeldClass(classSession);
  return people.map(({ id }) => {
    const entries = standing.get(id);
    const presence = entries ? presenceIn(held, entries.map(toEntry)) : UNSET_PRESENCE;
    return presenceUnderExemption(presence, exempt.has(id));
  });
}

function stateOf(classSession: ScopedClassSession, people: readonly Presence[], at: Date): RegisterState {
  return {
    now: at.toISOString(),
    classSession: toRegisterView(classSession, at),
    counts: countKinds(people.map(({ kind }) => kind)),
  };
}

const toDate = (seconds: number | null) => (seconds === null ? null : new Date(seconds * 1000));
