import {
  type MailedOutcome,
  outcomesToPublish,
  type PublishRanking,
  type RankingLine,
  type RankingPublished,
  type RankingView,
} from '@lumit/applications/domain';
import { type Edition, getEditionFor, lockEditionFor } from '@lumit/courses/api';
import { type Actor, Audit, Clock, conflict, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { ApplicationAdmission } from './admit-applications';
import { linesById, loadRanking, type LoadedRanking } from './load-ranking';
import { OutcomeJobs } from './outcome-jobs';
import { blockersOf, fingerprintOf, toRankingView } from './ranking-view';

/** Rankings: read, and published in one transaction, all of it or nothing. */
@Injectable()
export class Publication {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly admission: ApplicationAdmission,
    private readonly outcomes: OutcomeJobs,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async show(actor: Actor, editionId: string): Promise<RankingView> {
    const { manager } = this.dataSource;
    const edition = await getEditionFor(manager, actor, 'judge-applications', editionId);
    return toRankingView(manager, edition, await loadRanking(manager, edition), this.clock.now());
  }

  /**
   * Tells everybody their outcome and admits who has a seat. The edition is held: of two at once the second finds nothing left to
   * publish, and answers so. @throws AppError `refused` with all blockers; `conflict` when the ranking is not the one that was seen
   */
  publish(actor: Actor, editionId: string, { fingerprint }: PublishRanking): Promise<RankingPublished> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await lockEditionFor(manager, actor, 'judge-applications', editionId);
      const loaded = await loadRanking(manager, edition, { lock: true });
      const published = outcomesToPublish(loaded.lines);
      if (loaded.lines.some(({ isPublished }) => !isPublished)) {
        await this.assertAsShown(manager, { edition, loaded }, fingerprint);
        await this.decide(manager, { edition, loaded, actorId: actor.personId });
        await this.audit.record(manager, {
          actorId: actor.personId,
          action: 'ranking.published',
          objectKind: 'ranking',
          objectId: editionId,
          organisationId: edition.organisationId,
          details: { ...published, seats: edition.seats, criteria: loaded.form.criteria, fingerprint },
        });
      }
      const now = await loadRanking(manager, edition);
      return { published, ranking: await toRankingView(manager, edition, now, this.clock.now()) };
    });
  }

  private async assertAsShown(
    manager: EntityManager,
    { edition, loaded }: { edition: Edition; loaded: LoadedRanking },
    fingerprint: string,
  ): Promise<void> {
    const at = this.clock.now();
    const blockers = blockersOf(edition, loaded, at);
    if (blockers.length > 0) throw refused(blockers);
    if (fingerprintOf([...linesById(loaded).values()]) !== fingerprint)
      throw conflict({ code: 'ranking.changed' }, await toRankingView(manager, edition, loaded, at));
  }

  private async decide(
    manager: EntityManager,
    { edition, loaded, actorId }: { edition: Edition; loaded: LoadedRanking; actorId: string },
  ): Promise<void> {
    const lines = loaded.lines.filter(({ isPublished }) => !isPublished);
    const outcomeOf = new Map(lines.map((line) => [line.id, line]));
    const toAdmit = loaded.applications.filter(({ id }) => outcomeOf.get(id)?.outcome === 'admitted');
    const admitted = await this.admission.admit(manager, edition, toAdmit, actorId);
    const made = new Map(admitted.map((one) => [one.id, one]));
    await manager.query(DECIDE, [
      lines.map(({ id }) => id),
      lines.map(({ outcome }) => outcome),
      lines.map(({ position }) => position),
      lines.map(({ id }) => made.get(id)?.personId ?? null),
      lines.map(({ id }) => made.get(id)?.enrolmentId ?? null),
      this.clock.now(),
      actorId,
    ]);
    await this.outcomes.queue(
      manager,
      lines.map(({ id }) => id),
    );
    await this.audit.recordAll(
      manager,
      lines.map((line) => entryOf(line, edition, actorId)),
    );
  }
}

const entryOf = (
  { id, outcome, position, sum }: RankingLine,
  { organisationId }: Edition,
  actorId: string,
) => ({
  actorId,
  action: `application.${outcome as MailedOutcome}`,
  objectKind: 'application',
  objectId: id,
  organisationId,
  details: { position, sum },
});

const DECIDE = `
  update application a
     set state = t.outcome, position = t.position, person_id = coalesce(t.person_id, a.person_id), enrolment_id = t.enrolment_id,
         decided_at = $6, decided_by = $7, updated_at = $6, version = a.version + 1,
         decision_reason = case when t.outcome = 'rejected' then a.rejection end
    from unnest($1::uuid[], $2::text[], $3::int[], $4::uuid[], $5::uuid[])
         as t (id, outcome, position, person_id, enrolment_id)
   where a.id = t.id`;
