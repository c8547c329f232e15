import { PERSON_EVENTS, type HeldRole, type PersonEvent, type PersonView } from '@lumit/accounts/domain';
import { type Actor, notFound, PlaceReader } from '@lumit/platform';
import { comesWithEnrolment, type Grant, type GrantScope, isRole, mayGive, type Role } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { PersonState } from '../person.entity';
import { runsAt, scopeOfGrant } from '../role-grant.entity';
import { belongsTo, refuseStrangers } from './office-rows';

/** One person as their organisation sees them: roles there, and what happened to them there. */
@Injectable()
export class PersonPage {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly modules: ModuleRef,
  ) {}

  /** @throws AppError not_found where the organisation has no such person */
  async show(actor: Actor, organisationId: string, personId: string, at: Date): Promise<PersonView> {
    refuseStrangers(actor, organisationId);
    const { manager } = this.dataSource;
    const [person] = await manager.query<PersonRow[]>(PERSON, [personId, organisationId, at]);
    if (!person) throw notFound();
    const grants = await manager.query<GrantRow[]>(GRANTS, [personId, organisationId, at]);
    const events = await manager.query<EventRow[]>(EVENTS, [personId, organisationId, PERSON_EVENTS]);
    const titles = await this.editionTitles(manager, organisationId, [
      ...grants.map(({ edition_id }) => edition_id),
      ...events.map(({ details }) => details.editionId ?? null),
    ]);
    return {
      ...person,
      isYou: personId === actor.personId,
      roles: grants.flatMap((row) => toHeldRole(row, { actor, organisationId, titles })),
      events: events.map((row) => toEvent(row, titles)),
    };
  }

  /** By id; those of other organisations are not there. */
  editionTitles(
    manager: EntityManager,
    organisationId: string,
    ids: readonly (string | null)[],
  ): Promise<ReadonlyMap<string, string>> {
    const named = [...new Set(ids.flatMap((id) => id ?? []))];
    if (named.length === 0) return Promise.resolve(new Map());
    const places = this.modules.get<PlaceReader>(PlaceReader, { strict: false });
    return places.editionTitles(manager, organisationId, named);
  }
}

interface Looking {
  readonly actor: Actor;
  readonly organisationId: string;
  readonly titles: ReadonlyMap<string, string>;
}

function toHeldRole(row: GrantRow, { actor, organisationId, titles }: Looking): HeldRole[] {
  const { id, role, scope, edition_id: editionId, body_name } = row;
  if (!isRole(role)) return [];
  const place = { organisationId, scope, editionId, bodyId: row.body_id, groupId: row.group_id };
  return [
    {
      id,
      role,
      scope,
      editionId,
      place: (editionId && titles.get(editionId)) ?? body_name,
      givenAt: row.given_at?.toISOString() ?? null,
      givenBy: row.given_by,
      endsAt: row.ends_at?.toISOString() ?? null,
      yoursToTake: mayGive(actor.grants, { ...place, role } as Grant) && !comesWithEnrolment(role),
    },
  ];
}

function toEvent(
  { at, action, by, details, body_name }: EventRow,
  titles: ReadonlyMap<string, string>,
): PersonEvent {
  const { role, editionId, endsAt, reason } = details;
  return {
    at: at.toISOString(),
    action,
    by,
    role: role !== undefined && isRole(role) ? role : null,
    place: (editionId && titles.get(editionId)) ?? body_name,
    endsAt: endsAt ?? null,
    reason: reason ?? null,
  };
}

interface PersonRow extends Omit<PersonView, 'isYou' | 'roles' | 'events'> {
  readonly state: PersonState;
}
interface GrantRow {
  readonly id: string;
  readonly role: string;
  readonly scope: GrantScope;
  readonly edition_id: string | null;
  readonly body_id: string | null;
  readonly group_id: string | null;
  readonly body_name: string | null;
  readonly given_at: Date | null;
  readonly given_by: string | null;
  readonly ends_at: Date | null;
}
interface EventRow {
  readonly at: Date;
  readonly action: PersonEvent['action'];
  readonly by: string | null;
  readonly body_name: string | null;
  readonly details: {
    readonly role?: Role | string;
    readonly editionId?: string | null;
    readonly endsAt?: string | null;
    readonly reason?: string;
  };
}

const PERSON = `
  select p.id, p.given_name as "givenName", p.family_name as "familyName", p.email, b.name as "bodyName", p.state,
         p.password_hash is not null as "hasPassword",
         exists (select from role_grant g where g.person_id = p.id and g.organisation_id <> $2
                    and ${runsAt('g', '$3::timestamptz')}) as "worksElsewhere"
    from person p left join body b on b.id = p.body_id and b.organisation_id = $2
   where p.id = $1 and ${belongsTo('p', '$2')}`;
const GRANTS = `
  select g.id, g.role, ${scopeOfGrant('g')} as scope, g.edition_id, g.body_id, g.group_id, b.name as body_name, g.given_at,
         w.given_name || ' ' || w.family_name as given_by, g.ends_at
    from role_grant g left join body b on b.id = g.body_id left join person w on w.id = g.given_by
   where g.person_id = $1 and g.organisation_id = $2 and ${runsAt('g', '$3::timestamptz')}
   order by g.role, g.given_at nulls first, g.id`;
const EVENTS = `
  select a.at, a.action, w.given_name || ' ' || w.family_name as by, a.details, b.name as body_name
    from audit_entry a left join person w on w.id = a.actor_id
    left join body b on b.organisation_id = a.organisation_id and b.id::text = a.details ->> 'bodyId'
   where a.object_kind = 'person' and a.object_id = $1::text and a.organisation_id = $2 and a.action = any($3::text[])
   order by a.seq desc limit 50`;
