import {
  decideMark,
  type MarkPresence,
  presenceIn,
  presenceValue,
  type RegisterChange,
  rollCallBlockers,
  toInstantInterval,
  toInterval,
  toSeconds,
} from '@lumit/attendance/domain';
import { Audit, conflict, notFound, refused, reachOf } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { lockClassSession, type RegisterActor, type ScopedClassSession } from './class-session-scope';
import { exemptFrom } from './exemptions/exempt-people';
import { type EntryFacts, toEntry, toHeldClass, toRegister, toRules } from './facts';
import { loadRollRows } from './roll-rows';
import { toRegisterView } from './to-class-session-view';
import { appendEntries, lockAttendees, openRegister, standingIn, type Writing } from './write-presence';

export interface MarkTarget {
  readonly classSessionId: string;
  readonly enrolmentId: string;
}

/** Marks people in the register of a class session. */
@Injectable()
export class PresenceMarks {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  /** Marks one person; the rule `decideMark` says what that does to the record. */
  mark(actor: RegisterActor, at: Date, target: MarkTarget, mark: MarkPresence): Promise<RegisterChange> {
    return this.dataSource.transaction(async (manager) => {
      const classSession = await lockClassSession(
        manager,
        target.classSessionId,
        reachOf(actor, 'keep-registers'),
      );
      const [enrolmentId] = await lockAttendees(manager, classSession, target.enrolmentId);
      if (enrolmentId === undefined) throw notFound();
      const standing = (await standingIn(manager, classSession.id, [enrolmentId])).map(toEntry);
      const facts = { register: toRegister(classSession), standing, now: toSeconds(at) };
      const decision = decideMark(facts, { ...mark, intervals: mark.intervals?.map(toInterval) });
      if (decision.outcome === 'refused') throw refused(decision.blockers);
      if (decision.outcome === 'changed-by-others') {
        const [current] = await loadRollRows(manager, classSession, [enrolmentId]);
        throw conflict({ code: 'attendance.changed_by_others' }, current);
      }
      if (decision.outcome === 'write') {
        const { source, intervals, recordedAt: _, ...entry } = decision.entry;
        const reason = source === 'correction' ? (mark.reason ?? null) : null;
        const writing = { classSessionId: classSession.id, source, authorId: actor.personId, at, reason };
        const stored = { ...entry, enrolmentId, intervals: intervals.map(toInstantInterval) };
        await appendEntries(manager, writing, [stored]);
        await openRegister(manager, classSession);
        if (source === 'correction')
          await this.recordCorrection(manager, classSession, writing, {
            ...decision.entry,
            enrolmentId,
            standing,
          });
      }
      return changeOf(manager, classSession, at, [enrolmentId]);
    });
  }

  /** Marks present, from planned start to planned end, whoever has no mark yet and has to come; never touches what was set. */
  markRemainingPresent(actor: RegisterActor, at: Date, classSessionId: string): Promise<RegisterChange> {
    return this.dataSource.transaction(async (manager) => {
      const classSession = await lockClassSession(manager, classSessionId, reachOf(actor, 'keep-registers'));
      const register = toRegister(classSession);
      const [blocker] = rollCallBlockers(register, toSeconds(at));
      if (blocker) throw conflict(blocker);
      const enrolmentIds = await lockAttendees(manager, classSession);
      const rows = await standingIn(manager, classSession.id, enrolmentIds);
      const standingOf = Map.groupBy(rows, (row) => row.enrolmentId);
      const exempt = await exemptFrom(manager, classSession.moduleCode, enrolmentIds);
      const entries = enrolmentIds.flatMap((enrolmentId) => {
        if (exempt.has(enrolmentId)) return [];
        const standing = (standingOf.get(enrolmentId) ?? []).map(toEntry);
        if (presenceIn(register, standing).kind !== 'unset') return [];
        const decision = decideMark({ register, standing, now: toSeconds(at) }, { kind: 'present' });
        if (decision.outcome !== 'write') return [];
        const { version, kind, note, intervals } = decision.entry;
        return [{ enrolmentId, version, kind, note, intervals: intervals.map(toInstantInterval) }];
      });
      const writing = {
        classSessionId,
        source: 'roll-call',
        authorId: actor.personId,
        at,
        reason: null,
      } as const;
      await appendEntries(manager, writing, entries);
      await openRegister(manager, classSession);
      const marked = entries.map(({ enrolmentId }) => enrolmentId);
      return changeOf(manager, classSession, at, marked);
    });
  }

  private async recordCorrection(
    manager: EntityManager,
    classSession: ScopedClassSession,
    writing: Writing,
    { enrolmentId, standing, ...entry }: EntryFacts & { enrolmentId: string; standing: EntryFacts[] },
  ): Promise<void> {
    const { settings, organisationId } = classSession.edition;
    const held = toHeldClass(classSession);
    const valueOf = (entries: EntryFacts[]) =>
      presenceValue(held, presenceIn(held, entries), toRules(settings));
    await this.audit.record(manager, {
      actorId: writing.authorId,
      action: 'presence.corrected',
      objectKind: 'class_session',
      objectId: classSession.id,
      organisationId,
      details: {
        enrolmentId,
        before: valueOf(standing),
        after: valueOf([...standing, entry]),
        reason: writing.reason,
      },
    });
  }
}

async function changeOf(
  manager: EntityManager,
  classSession: ScopedClassSession,
  at: Date,
  enrolmentIds: readonly string[],
): Promise<RegisterChange> {
  return {
    now: at.toISOString(),
    classSession: toRegisterView(classSession, at),
    rows: await loadRollRows(manager, classSession, enrolmentIds),
  };
}
