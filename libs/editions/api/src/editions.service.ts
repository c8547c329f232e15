import { Edition, Programme } from '@lumit/courses/api';
import {
  detailsBlockers,
  type EditionDetails,
  type EditionMove,
  moveBlockers,
  NOTHING_STANDS,
  removalBlockers,
  targetOf,
} from '@lumit/editions/domain';
import { Audit, Clock, notFound, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { calendarFacts } from './calendar-facts';
import { DefaultRules } from './default-rules';
import { changesOf, toColumns, toDetails } from './edition-columns';
import { groupsOf, modulesOf, moveFacts, standingFacts, tracesOf } from './edition-facts';
import { keepGroups } from './keep-groups';
import { refuseTakenSlug, removeEdition } from './edition-rows';

/** Who acts; null: the program itself (demo). */
type ActorId = string | null;

export interface EditionToMake {
  readonly programmeId: string;
  readonly details: EditionDetails;
  /** What differs from the defaults of `EditionSettings`. */
  readonly settings?: Record<string, unknown>;
  /** What it asks of who applies, where that is known already. */
  readonly applicationForm?: Edition['applicationForm'];
}

/**
 * Editions as they are written, by the pages of the office and by the demo alike. Every method is inside the caller's
 * transaction; who may, was asked before, and the edition is locked (`lockEdition`).
 */
@Injectable()
export class Editions {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly defaultRules: DefaultRules,
  ) {}

  /** A draft of this programme. @throws AppError `refused` with every reason why these details cannot be */
  async create(
    manager: EntityManager,
    { programmeId, details, settings = {}, applicationForm = null }: EditionToMake,
    actorId: ActorId,
  ): Promise<Edition> {
    const programme = await manager.findOneBy(Programme, { id: programmeId });
    if (!programme) throw notFound();
    const { organisationId } = programme;
    const moduleCodes = (await modulesOf(manager, programmeId)).map(({ code }) => code);
    const blockers = detailsBlockers(details, { ...NOTHING_STANDS, moduleCodes });
    if (blockers.length > 0) throw refused(blockers);
    await refuseTakenSlug(manager, { id: null, organisationId, slug: details.slug });
    const edition = await manager.save(Edition, {
      ...toColumns(details),
      organisationId,
      programmeId,
      state: 'draft' as const,
      settings,
      applicationForm,
      version: 1,
    });
    await keepGroups(manager, edition.id, details.groups);
    await this.tell(manager, edition, actorId, {
      action: 'created',
      details: { programmeId, after: details },
    });
    return edition;
  }

  /** Keeps other details. @throws AppError `refused` for one in the archive, and for details that contradict what stands */
  async change(
    manager: EntityManager,
    edition: Edition,
    details: EditionDetails,
    actorId: ActorId,
  ): Promise<void> {
    if (edition.state === 'archived') throw refused([{ code: 'edition.archived' }]);
    await manager.query('select id from edition_group where edition_id = $1 for update', [edition.id]);
    const calendar = await calendarFacts(manager, edition.id, this.clock.now());
    const blockers = detailsBlockers(details, await standingFacts(manager, edition, calendar));
    if (blockers.length > 0) throw refused(blockers);
    const { id, organisationId } = edition;
    await refuseTakenSlug(manager, { id, organisationId, slug: details.slug });
    const before = toDetails(edition, await groupsOf(manager, edition.id));
    const changes = changesOf(before, details);
    if (Object.keys(changes.after).length === 0) return;
    await manager.update(Edition, edition.id, { ...toColumns(details), version: edition.version + 1 });
    if ('groups' in changes.after) await keepGroups(manager, edition.id, details.groups);
    await this.tell(manager, edition, actorId, { action: 'changed', details: changes });
  }

  /** Opens, closes, archives …; one that opens without rules for its certificates gets those of the program. */
  async move(manager: EntityManager, edition: Edition, move: EditionMove, actorId: ActorId): Promise<void> {
    const now = this.clock.now();
    const facts = moveFacts(edition, await calendarFacts(manager, edition.id, now), now);
    const blockers = moveBlockers(move, facts);
    if (blockers.length > 0) throw refused(blockers);
    const state = targetOf(move, facts);
    const since = {
      published: { openedAt: now },
      closed: { closedAt: now },
      archived: { archivedAt: now },
      draft: {},
    };
    // What comes back from the archive is what it was, since when it was.
    const dates = move === 'restore' ? {} : since[state];
    await manager.update(Edition, edition.id, { state, version: edition.version + 1, ...dates });
    if (move === 'open') await this.defaultRules.keep(manager, edition);
    await this.tell(manager, edition, actorId, {
      action: 'moved',
      details: { move, before: edition.state, after: state },
    });
  }

  /** Deletes what nobody took part in. @throws AppError `refused` with every reason why it has to stay */
  async remove(manager: EntityManager, edition: Edition, actorId: ActorId): Promise<void> {
    const blockers = removalBlockers(await tracesOf(manager, edition));
    if (blockers.length > 0) throw refused(blockers);
    const before = toDetails(edition, await groupsOf(manager, edition.id));
    const gone = await removeEdition(manager, edition.id);
    await this.tell(manager, edition, actorId, { action: 'deleted', details: { before, ...gone } });
  }

  private tell(
    manager: EntityManager,
    { id, organisationId }: Edition,
    actorId: ActorId,
    { action, details }: { readonly action: string; readonly details: Record<string, unknown> },
  ): Promise<void> {
    return this.audit.record(manager, {
      actorId,
      action: `edition.${action}`,
      objectKind: 'edition',
      objectId: id,
      organisationId,
      details,
    });
  }
}
