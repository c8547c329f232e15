import {
  type PromotionsDone,
  type WithdrawalDone,
  type WithdrawApplication,
} from '@lumit/applications/domain';
import { lockEditionFor } from '@lumit/courses/api';
import { type Actor, Clock } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { getSentApplication } from './get-sent-application';
import { loadRanking, type SentApplication } from './load-ranking';
import { readApplication } from './office-applications';
import { Promotions } from './promotions';
import { toRankingView } from './ranking-view';
import { Withdrawals } from './withdrawals';

/** What the office does about seats after a ranking: give one back, give the free ones out. */
@Injectable()
export class Seats {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly withdrawals: Withdrawals,
    private readonly promotions: Promotions,
    private readonly clock: Clock,
  ) {}

  /** In the name of who applied, who is told. */
  withdraw(
    actor: Actor,
    editionId: string,
    id: string,
    { version, reason }: WithdrawApplication,
  ): Promise<WithdrawalDone> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await lockEditionFor(manager, actor, 'judge-applications', editionId);
      const application = await getSentApplication(manager, edition, { id, version });
      const { personId: actorId } = actor;
      const promoted = await this.withdrawals.withdraw(manager, { edition, application, actorId, reason });
      return { application: await readApplication(manager, edition, id), promoted: promoted.map(nameOf) };
    });
  }

  /** The seats that nobody has, to who waits: after the edition got more of them, or somebody left it by another way. */
  fill(actor: Actor, editionId: string): Promise<PromotionsDone> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await lockEditionFor(manager, actor, 'judge-applications', editionId);
      const promoted = await this.promotions.fill(manager, edition, actor.personId);
      const loaded = await loadRanking(manager, edition);
      const ranking = await toRankingView(manager, edition, loaded, this.clock.now());
      return { promoted: promoted.map(nameOf), ranking };
    });
  }
}

const nameOf = ({ answers }: SentApplication) => ({
  familyName: answers.familyName ?? '',
  givenName: answers.givenName ?? '',
});
