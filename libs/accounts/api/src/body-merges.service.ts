import { type BodyView, joinBodies, type MergeBody, type MergePreview } from '@lumit/accounts/domain';
import { type Actor, Audit, conflict, reachOf, refused } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { refuseStrangers } from './bodies.service';
import { detailsOf, getBody } from './body-rows';

/** Makes one body of two that are the same. */
@Injectable()
export class BodyMerges {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  async preview(actor: Actor, organisationId: string, id: string, otherId: string): Promise<MergePreview> {
    refuseStrangers(actor, organisationId);
    const { manager } = this.dataSource;
    const { kept, other } = await this.pair(manager, actor, organisationId, { id, otherId });
    const moves = await countMoves(manager, otherId);
    const after = {
      ...kept,
      ...joinBodies(detailsOf(kept), detailsOf(other)),
      people: kept.people + other.people,
    };
    return { kept, other, after, moves };
  }

  /**
   * Moves everything that points to the other body to the kept one and takes the other away, in one transaction: nobody is ever of
   * a body that is not there. The log keeps what the other said and who came from it.
   */
  async merge(actor: Actor, organisationId: string, id: string, wanted: MergeBody): Promise<BodyView> {
    refuseStrangers(actor, organisationId);
    const { otherId, version, otherVersion } = wanted;
    return this.dataSource.transaction(async (manager) => {
      // In the order of their keys: two merges of one pair wait for each other and never lock each other out.
      await manager.query('SELECT 1 FROM body WHERE id = ANY($1) ORDER BY id FOR UPDATE', [[id, otherId]]);
      const { kept, other } = await this.pair(manager, actor, organisationId, { id, otherId });
      if (kept.version !== version || other.version !== otherVersion)
        throw conflict({ code: 'body.changed_meanwhile' }, kept);
      const moved = await moveAll(manager, id, otherId);
      await manager.query('DELETE FROM body WHERE id = $1', [otherId]);
      const after = joinBodies(detailsOf(kept), detailsOf(other));
      await manager.query(FILL, [
        id,
        after.municipality,
        after.province,
        [...after.emailDomains],
        after.ipaCode,
      ]);
      await this.audit.record(manager, {
        actorId: actor.personId,
        action: 'body.merged',
        objectKind: 'body',
        objectId: id,
        organisationId,
        details: { before: detailsOf(kept), after, merged: { id: otherId, ...detailsOf(other) }, moved },
      });
      return getBody(manager, organisationId, id);
    });
  }

  private async pair(
    manager: EntityManager,
    actor: Actor,
    organisationId: string,
    { id, otherId }: { id: string; otherId: string },
  ): Promise<{ kept: BodyView; other: BodyView }> {
    if (id === otherId) throw refused([{ code: 'body.merge_with_itself' }]);
    const kept = await getBody(manager, organisationId, id);
    const [elsewhere] = await manager.query<unknown[]>(
      'SELECT 1 FROM body WHERE id = $1 AND organisation_id = ANY($2) AND organisation_id <> $3',
      [otherId, [...reachOf(actor, 'manage-bodies').organisations], organisationId],
    );
    // Said only to who manages both; for everybody else the other one is not there.
    if (elsewhere) throw refused([{ code: 'body.of_another_organisation' }]);
    return { kept, other: await getBody(manager, organisationId, otherId) };
  }
}

interface Pointing {
  readonly table: string;
  readonly column: string;
}

/** Every column that points to a body, as the catalogue of the database knows them: a later feature adds its own by its key alone. */
const pointing = (manager: EntityManager): Promise<Pointing[]> => manager.query<Pointing[]>(POINTING);

/** How many rows point to a body, by table. */
async function countMoves(manager: EntityManager, otherId: string): Promise<Record<string, number>> {
  const moves: Record<string, number> = {};
  for (const { table, column } of await pointing(manager)) {
    const [found] = await manager.query<Array<{ rows: number }>>(
      'SELECT count(*)::int AS rows FROM ' + table + ' WHERE ' + column + ' = $1',
      [otherId],
    );
    moves[table] = (moves[table] ?? 0) + (found?.rows ?? 0);
  }
  return moves;
}

/** Moves them all; whoever holds one grant for both keeps one. Tells how many, and whose place of work moved. */
async function moveAll(
  manager: EntityManager,
  id: string,
  otherId: string,
): Promise<{ people: readonly string[]; rows: Readonly<Record<string, number>> }> {
  const people = await manager.query<Array<{ id: string }>>(
    'SELECT id FROM person WHERE body_id = $1 ORDER BY id FOR NO KEY UPDATE',
    [otherId],
  );
  await manager.query(DROP_DOUBLE_GRANTS, [id, otherId]);
  const rows = await countMoves(manager, otherId);
  for (const { table, column } of await pointing(manager))
    await manager.query('UPDATE ' + table + ' SET ' + column + ' = $1 WHERE ' + column + ' = $2', [
      id,
      otherId,
    ]);
  return { people: people.map((one) => one.id), rows };
}

const POINTING = `
  SELECT c.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
   WHERE c.contype = 'f' AND c.confrelid = 'body'::regclass ORDER BY 1, 2`;

/** Of two for the same role, the one that lasts longer stays. */
const DROP_DOUBLE_GRANTS = `
  DELETE FROM role_grant g WHERE g.body_id IN ($1, $2) AND EXISTS (SELECT 1 FROM role_grant k
    WHERE k.body_id IN ($1, $2) AND k.body_id <> g.body_id
      AND k.person_id = g.person_id AND k.role = g.role AND k.organisation_id = g.organisation_id
      AND (coalesce(k.ends_at, 'infinity'), k.body_id = $1) > (coalesce(g.ends_at, 'infinity'), g.body_id = $1))`;
const FILL = `
  UPDATE body SET municipality = $2, province = $3, email_domains = $4, ipa_code = $5, version = version + 1 WHERE id = $1`;
