import {
  changedSettings,
  logoIdsOf,
  type OrganisationSettings,
  type SaveSettings,
  settleLogos,
  type SettingsView,
} from '@lumit/accounts/domain';
import { type Actor, Audit, conflict, notFound, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { logosOf } from './logos/logos';
import { settingsOfRow } from './organisation-facts';
import { Organisation } from './organisation.entity';
import { refuseStrangers } from './refuse-strangers';

const ACTION = 'organisation.settings_changed';

/** What an organisation says of itself, kept by those who manage it; for everybody else it is not there. */
@Injectable()
export class OrganisationSettingsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  view(actor: Actor, organisationId: string): Promise<SettingsView> {
    refuseStrangers(actor, organisationId);
    return this.read(this.dataSource.manager, organisationId);
  }

  async save(actor: Actor, organisationId: string, wanted: SaveSettings): Promise<SettingsView> {
    refuseStrangers(actor, organisationId);
    await this.dataSource.transaction((manager) =>
      this.write(manager, organisationId, { ...wanted, by: actor.personId }),
    );
    return this.read(this.dataSource.manager, organisationId);
  }

  /**
   * Puts the settings in force, in the caller's transaction, with what was before in the log. @throws AppError conflict, with
   * what stands there now, when somebody saved since the version that the writer saw
   */
  async write(
    manager: EntityManager,
    organisationId: string,
    { version, settings: wanted, by }: SaveSettings & { by: string | null },
  ): Promise<void> {
    const row = await manager.findOne(Organisation, {
      where: { id: organisationId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!row) throw notFound();
    if (row.version !== version)
      throw conflict({ code: 'organisation.changed_meanwhile' }, await this.read(manager, organisationId));
    const known = await logosOf(manager, organisationId, logoIdsOf(wanted));
    const settings = settleLogos(wanted, known);
    if (!settings) throw refused([{ code: 'organisation.logo_unknown' }]);
    const changes = changedSettings(settingsOfRow(row), settings);
    if (Object.keys(changes).length === 0) return;
    const { name, ...others } = settings;
    await manager.query(
      'UPDATE organisation SET name = $2, settings = $3, version = version + 1 WHERE id = $1',
      [organisationId, name, others],
    );
    await this.audit.record(manager, {
      actorId: by,
      action: ACTION,
      objectKind: 'organisation',
      objectId: organisationId,
      organisationId,
      details: { changes },
    });
  }

  private async read(manager: EntityManager, organisationId: string): Promise<SettingsView> {
    const row = await manager.findOneBy(Organisation, { id: organisationId });
    if (!row) throw notFound();
    const settings: OrganisationSettings = settingsOfRow(row);
    const changed = await manager.query<Array<{ key: string; at: Date; by: string | null }>>(CHANGES, [
      organisationId,
      ACTION,
    ]);
    return {
      organisationId,
      version: row.version,
      runsSite: row.runsSite,
      settings,
      changes: Object.fromEntries(changed.map(({ key, at, by }) => [key, { at: at.toISOString(), by }])),
    };
  }
}

/** The last change of each setting, from the log itself: no second place can say otherwise. */
const CHANGES = `
  SELECT DISTINCT ON (changed.key) changed.key, a.at, p.given_name || ' ' || p.family_name AS by
    FROM audit_entry a
   CROSS JOIN LATERAL jsonb_object_keys(a.details -> 'changes') AS changed (key)
    LEFT JOIN person p ON p.id = a.actor_id
   WHERE a.object_kind = 'organisation' AND a.object_id = $1 AND a.action = $2
   ORDER BY changed.key, a.seq DESC`;
