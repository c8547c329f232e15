import {
  type ApplicationForm,
  ApplicationForm as ApplicationFormSchema,
  type ApplicationFormSettings,
  type ChangeApplicationForm,
  criteriaBlockers,
} from '@lumit/applications/domain';
import { Edition, getEditionFor, lockEditionFor } from '@lumit/courses/api';
import { type Actor, Audit, conflict, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { loadRanking } from './load-ranking';

/** What an edition asks of who applies and by what it ranks them. */
@Injectable()
export class FormSettings {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  async show(actor: Actor, editionId: string): Promise<ApplicationFormSettings> {
    const { manager } = this.dataSource;
    return this.viewOf(manager, await getEditionFor(manager, actor, 'manage-editions', editionId));
  }

  /** @throws AppError `conflict` with what stands there now; `refused` where points or a published ranking rest on a criterion */
  change(
    actor: Actor,
    editionId: string,
    { version, form }: ChangeApplicationForm,
  ): Promise<ApplicationFormSettings> {
    return this.dataSource.transaction(async (manager) => {
      const edition = await lockEditionFor(manager, actor, 'manage-editions', editionId);
      if (edition.version !== version)
        throw conflict({ code: 'ranking.form_changed' }, await this.viewOf(manager, edition));
      if (edition.state === 'archived') throw refused([{ code: 'ranking.edition_archived' }]);
      const before = formIn(edition);
      const { applications } = await loadRanking(manager, edition);
      const blockers = criteriaBlockers(form?.criteria ?? [], {
        standing: before?.criteria ?? [],
        isPublished: applications.some(({ position }) => position !== null),
        points: applications.flatMap(({ points }) => (points === null ? [] : [points])),
      });
      if (blockers.length > 0) throw refused(blockers);
      if (JSON.stringify(before) !== JSON.stringify(form)) {
        await manager.update(Edition, editionId, { applicationForm: form, version: version + 1 } as object);
        await this.audit.record(manager, {
          actorId: actor.personId,
          action: 'edition.changed',
          objectKind: 'edition',
          objectId: editionId,
          organisationId: edition.organisationId,
          details: { before: { applicationForm: before }, after: { applicationForm: form } },
        });
      }
      return this.viewOf(manager, await getEditionFor(manager, actor, 'manage-editions', editionId));
    });
  }

  private async viewOf(manager: EntityManager, edition: Edition): Promise<ApplicationFormSettings> {
    const { applications } = await loadRanking(manager, edition);
    return {
      edition: { id: edition.id, title: edition.title },
      version: edition.version,
      form: formIn(edition),
      applicationsOpenAt: edition.applicationsOpenAt?.toISOString() ?? null,
      applicationsCloseAt: edition.applicationsCloseAt?.toISOString() ?? null,
      sent: applications.length,
      criteriaFixed: applications.some(({ position }) => position !== null),
    };
  }
}

const formIn = ({ applicationForm }: Edition): ApplicationForm | null =>
  applicationForm === null ? null : ApplicationFormSchema.parse(applicationForm);
