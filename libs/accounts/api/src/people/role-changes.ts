import { endBlockers, endOfDay, type GiveRole, type Manager, roleBlockers } from '@lumit/accounts/domain';
import { type Principal, notFound, refused } from '@lumit/platform';
import { type Grant, type GrantScope, isRole, type Role } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { runsAt, scopeOfGrant } from '../role-grant.entity';
import { Deeds } from './deeds';
import { grantsOf, lockOrganisations, lockPerson, managersOf, refuseStrangers } from './office-rows';
import { PersonPage } from './person-page';

/** Who decides, in which organisation, about whom, when. */
export interface Decision {
  readonly actor: Principal;
  readonly organisationId: string;
  readonly personId: string;
  readonly at: Date;
}

/**
 * Roles given and taken away. What the one who decides holds is read again under the lock: of two who take each other's role the
 * second finds that they may not any more.
 */
@Injectable()
export class RoleChanges {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly page: PersonPage,
    private readonly deeds: Deeds,
  ) {}

  give(decision: Decision, wanted: GiveRole): Promise<void> {
    refuseStrangers(decision.actor, decision.organisationId);
    return this.dataSource.transaction((manager) => this.giveIn(manager, decision, wanted));
  }

  /**
   * Inside the caller's transaction. Given again, a role only gets another end. `among`: whether it must be one of the organisation's
   * people already. @throws AppError refused, with all reasons
   */
  async giveIn(
    manager: EntityManager,
    decision: Decision,
    wanted: GiveRole,
    among: 'own' | 'anybody' = 'own',
  ): Promise<void> {
    const { actor, organisationId, personId, at } = decision;
    await lockOrganisations(manager, [organisationId]);
    const person = await lockPerson(manager, among === 'own' ? organisationId : null, personId);
    const grant = grantOf(organisationId, wanted);
    const endsAt = wanted.endsOn === null ? null : endOfDay(wanted.endsOn);
    const place = await this.placeOf(manager, grant);
    const before = await managersOf(manager, organisationId, at);
    const standing = await findGrant(manager, personId, grant);
    const blockers = [
      ...(person.state === 'suspended' ? [{ code: 'person.suspended' }] : []),
      ...(place === undefined ? [{ code: 'role.no_such_place' }] : []),
      ...endBlockers(grant.role, endsAt, at.getTime()),
      ...roleBlockers({
        held: await grantsOf(manager, actor.personId, at),
        grant,
        managersBefore: before,
        managersAfter: before.map((one) => (one.grantId === standing?.id ? { ...one, endsAt } : one)),
      }),
    ];
    if (blockers.length > 0) throw refused(blockers);
    const ends = endsAt === null ? null : new Date(endsAt);
    if (standing && isSameEnd(standing, ends, at)) return;
    await manager.query(GIVE, [
      personId,
      grant.role,
      organisationId,
      wanted.editionId,
      wanted.bodyId,
      at,
      actor.personId,
      ends,
    ]);
    await this.deeds.tell(manager, {
      ...ofDecision(decision),
      kind: 'role.given',
      role: { role: grant.role, place: place ?? null, endsAt: ends },
      details: { role: grant.role, editionId: wanted.editionId, bodyId: wanted.bodyId, endsAt: ends },
    });
  }

  /** @throws AppError not_found where the person holds no such grant here, refused with all reasons */
  takeAway(decision: Decision, grantId: string): Promise<void> {
    refuseStrangers(decision.actor, decision.organisationId);
    return this.dataSource.transaction(async (manager) => {
      const { actor, organisationId, personId, at } = decision;
      await lockOrganisations(manager, [organisationId]);
      await lockPerson(manager, organisationId, personId);
      const [row] = await manager.query<GrantRow[]>(FIND_ONE, [grantId, personId, organisationId, at]);
      if (!row || !isRole(row.role)) throw notFound();
      const grant = toGrant(row, organisationId);
      const before = await managersOf(manager, organisationId, at);
      const blockers = roleBlockers({
        held: await grantsOf(manager, actor.personId, at),
        grant,
        managersBefore: before,
        managersAfter: before.filter((one: Manager) => one.grantId !== grantId),
      });
      if (blockers.length > 0) throw refused(blockers);
      await manager.query('update role_grant set ends_at = $2 where id = $1', [grantId, at]);
      const { edition_id: editionId, body_id: bodyId } = row;
      await this.deeds.tell(manager, {
        ...ofDecision(decision),
        kind: 'role.taken_away',
        role: { role: row.role, place: (await this.placeOf(manager, grant)) ?? null, endsAt: null },
        details: { role: row.role, editionId, bodyId },
      });
    });
  }

  /** The edition's title, the body's name; null for all of the organisation, undefined where the organisation has no such place. */
  private async placeOf(manager: EntityManager, grant: Grant): Promise<string | null | undefined> {
    if (grant.scope === 'organisation') return null;
    if (grant.scope === 'body') return nameOfBody(manager, grant);
    const titles = await this.page.editionTitles(manager, grant.organisationId, [grant.editionId]);
    return titles.get(grant.editionId);
  }
}

function grantOf(organisationId: string, { role, editionId, bodyId }: GiveRole): Grant {
  if (bodyId !== null) return { role, organisationId, scope: 'body', bodyId };
  if (editionId !== null) return { role, organisationId, scope: 'edition', editionId };
  return { role, organisationId, scope: 'organisation' };
}

/** A body that is being merged into another one waits, or is not there any more. */
async function nameOfBody(
  manager: EntityManager,
  { bodyId, organisationId }: Extract<Grant, { scope: 'body' }>,
): Promise<string | undefined> {
  const [body] = await manager.query<{ name: string }[]>(
    'select name from body where id = $1 and organisation_id = $2 for key share',
    [bodyId, organisationId],
  );
  return body?.name;
}

const toGrant = (row: GrantRow, organisationId: string): Grant =>
  ({
    role: row.role,
    organisationId,
    scope: row.scope,
    editionId: row.edition_id,
    bodyId: row.body_id,
    groupId: row.group_id,
  }) as Grant;

const ofDecision = ({ actor, organisationId, personId, at }: Decision) => ({
  actorId: actor.personId,
  organisationId,
  personId,
  at,
});

interface GrantRow {
  readonly id: string;
  readonly role: Role;
  readonly scope: GrantScope;
  readonly edition_id: string | null;
  readonly body_id: string | null;
  readonly group_id: string | null;
  readonly ends_at: Date | null;
}

/** Pressed twice, a button tells nobody twice. */
const isSameEnd = ({ ends_at }: GrantRow, ends: Date | null, at: Date): boolean =>
  (ends_at === null || ends_at > at) && ends_at?.getTime() === ends?.getTime();

async function findGrant(
  manager: EntityManager,
  personId: string,
  grant: Grant,
): Promise<GrantRow | undefined> {
  const editionId = grant.scope === 'edition' ? grant.editionId : null;
  const [row] = await manager.query<GrantRow[]>(FIND_SAME, [
    personId,
    grant.role,
    grant.organisationId,
    editionId,
    grant.scope === 'body' ? grant.bodyId : null,
  ]);
  return row;
}

const COLUMNS = `g.id, g.role, ${scopeOfGrant('g')} as scope, g.edition_id, g.body_id, g.group_id, g.ends_at`;
const FIND_ONE = `
  select ${COLUMNS} from role_grant g
   where g.id = $1 and g.person_id = $2 and g.organisation_id = $3 and ${runsAt('g', '$4::timestamptz')}`;
const FIND_SAME = `
  select ${COLUMNS} from role_grant g
   where g.person_id = $1 and g.role = $2 and g.organisation_id = $3 and g.edition_id is not distinct from $4::uuid
     and g.body_id is not distinct from $5::uuid and g.group_id is null`;
/** The row of a role that has ended is used again: one person holds one role in one place once. */
const GIVE = `
  with again as (
    update role_grant g set given_at = $6, given_by = $7, ends_at = $8
     where g.person_id = $1 and g.role = $2 and g.organisation_id = $3 and g.edition_id is not distinct from $4::uuid
       and g.body_id is not distinct from $5::uuid and g.group_id is null
    returning g.id)
  insert into role_grant (person_id, role, organisation_id, edition_id, body_id, given_at, given_by, ends_at)
  select $1::uuid, $2, $3::uuid, $4::uuid, $5::uuid, $6::timestamptz, $7::uuid, $8::timestamptz
   where not exists (select from again)`;
