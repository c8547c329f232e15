import {
  type Evaluation,
  type OfficeApplication,
  pointsBlockers,
  type RejectMany,
  type SetPlace,
  type SetRejection,
} from '@lumit/applications/domain';
import { type Edition, lockEditionFor } from '@lumit/courses/api';
import { Audit, Clock, type Principal, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { Application } from '../application.entity';
import { formOf } from './load-ranking';
import { getSentApplication } from './get-sent-application';
import { readApplication } from './office-applications';

/** Which application, and the version that the caller saw. */
interface Judged {
  readonly id: string;
  readonly version: number;
}

/** What the office judges before a ranking is published. Nobody is told of it: publishing tells. */
@Injectable()
export class Judgements {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  evaluate(
    actor: Principal,
    editionId: string,
    id: string,
    { version, points }: Evaluation,
  ): Promise<OfficeApplication> {
    return this.inEdition(actor, editionId, async (manager, edition) => {
      const blockers = pointsBlockers(points, formOf(edition).criteria);
      if (blockers.length > 0) throw refused(blockers);
      const change = (one: Application) => ({ before: { points: one.points }, after: { points } });
      await this.judge(
        manager,
        { edition, actor, judged: { id, version }, action: 'application.evaluated' },
        change,
      );
      return readApplication(manager, edition, id);
    });
  }

  reject(
    actor: Principal,
    editionId: string,
    id: string,
    { version, reason }: SetRejection,
  ): Promise<OfficeApplication> {
    return this.inEdition(actor, editionId, async (manager, edition) => {
      await this.rejectOne(manager, { edition, actor, judged: { id, version } }, reason);
      return readApplication(manager, edition, id);
    });
  }

  /** All of them or none: one that was changed meanwhile stops all. */
  rejectMany(actor: Principal, editionId: string, { applications, reason }: RejectMany): Promise<void> {
    return this.inEdition(actor, editionId, async (manager, edition) => {
      for (const judged of applications.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
        await this.rejectOne(manager, { edition, actor, judged }, reason);
    });
  }

  place(
    actor: Principal,
    editionId: string,
    id: string,
    { version, moved }: SetPlace,
  ): Promise<OfficeApplication> {
    return this.inEdition(actor, editionId, async (manager, edition) => {
      const after = { placeByHand: moved?.position ?? null, placeReason: moved?.reason ?? null };
      const change = ({ placeByHand, placeReason }: Application) => ({
        before: { placeByHand, placeReason },
        after,
      });
      await this.judge(
        manager,
        { edition, actor, judged: { id, version }, action: 'application.moved' },
        change,
      );
      return readApplication(manager, edition, id);
    });
  }

  private rejectOne(manager: EntityManager, of: Omit<Act, 'action'>, reason: string | null): Promise<void> {
    const action = reason === null ? 'application.rejection_lifted' : 'application.set_aside';
    const change = ({ rejection }: Application) => ({ before: { rejection }, after: { rejection: reason } });
    return this.judge(manager, { ...of, action }, change);
  }

  /** @throws AppError `refused` for one whose outcome was told; `conflict` for one that somebody else wrote meanwhile */
  private async judge(
    manager: EntityManager,
    { edition, actor, judged, action }: Act,
    change: (one: Application) => { before: object; after: Partial<Application> },
  ): Promise<void> {
    const one = await getSentApplication(manager, edition, judged);
    if (one.state !== 'submitted')
      throw refused([{ code: 'ranking.decided', params: { number: one.number } }]);
    const { before, after } = change(one);
    await manager.update(Application, one.id, {
      ...after,
      version: one.version + 1,
      updatedAt: this.clock.now(),
    } as object);
    await this.audit.record(manager, {
      actorId: actor.personId,
      action,
      objectKind: 'application',
      objectId: one.id,
      organisationId: edition.organisationId,
      details: { before, after },
    });
  }

  private inEdition<Result>(
    actor: Principal,
    editionId: string,
    act: (manager: EntityManager, edition: Edition) => Promise<Result>,
  ): Promise<Result> {
    return this.dataSource.transaction(async (manager) =>
      act(manager, await lockEditionFor(manager, actor, 'judge-applications', editionId)),
    );
  }
}

interface Act {
  readonly edition: Edition;
  readonly actor: Principal;
  readonly judged: Judged;
  readonly action: string;
}
