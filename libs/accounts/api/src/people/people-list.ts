import { PEOPLE_PER_PAGE, type PeopleQuery, type PeopleView } from '@lumit/accounts/domain';
import type { Actor } from '@lumit/platform';
import { comparePeople, isRole, type Role, ROLES } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { PersonState } from '../person.entity';
import { runsAt } from '../role-grant.entity';
import { belongsTo, refuseStrangers } from './office-rows';

/** Who works and studies in an organisation, found by name, address, role and state. */
@Injectable()
export class PeopleList {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list(actor: Actor, organisationId: string, query: PeopleQuery, at: Date): Promise<PeopleView> {
    refuseStrangers(actor, organisationId);
    const { q = '', role = null, state = null, page } = query;
    const { manager } = this.dataSource;
    const found = await manager.query<FoundRow[]>(FIND, [organisationId, at, q, role, state]);
    // Names in Italian order: a database has the order of whoever made it.
    found.sort(comparePeople);
    const first = (page - 1) * PEOPLE_PER_PAGE;
    const ids = found.slice(first, first + PEOPLE_PER_PAGE).map(({ id }) => id);
    const rows = await manager.query<PersonRow[]>(SHOW, [organisationId, at, ids]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const items = ids.flatMap((id) => byId.get(id) ?? []);
    return {
      items: items.map(({ roles, ...person }) => ({ ...person, roles: inOrder(roles) })),
      total: found.length,
    };
  }
}

type FoundRow = Pick<PersonRow, 'id' | 'givenName' | 'familyName'>;
interface PersonRow {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly bodyName: string | null;
  readonly state: PersonState;
  readonly hasPassword: boolean;
  readonly roles: readonly string[];
}

/** Each once, as the definitions have them; one that this build does not know is left out. */
const inOrder = (held: readonly string[]): Role[] =>
  ROLES.filter((role) => isRole(role) && held.includes(role));

/** Letters as they are looked for: without case and accents. */
const folded = (text: string): string =>
  `translate(lower(${text}), 'àáâãäåèéêëìíîïòóôõöùúûüñç', 'aaaaaaeeeeiiiiooooouuuunc')`;
/** Family name first as in lists, given name first as people say it. Literal: no sign of what is typed means anything (B-721). */
const NAMED = `
  position(${folded('$3')} in ${folded(
    "p.family_name || ' ' || p.given_name || ' ' || p.family_name || ' ' || p.email",
  )}) > 0`;
const FIND = `
  select p.id, p.given_name as "givenName", p.family_name as "familyName" from person p
   where ${belongsTo('p', '$1')} and ${NAMED}
     and ($4::text is null or exists (select from role_grant g where g.person_id = p.id and g.organisation_id = $1
            and g.role = $4 and ${runsAt('g', '$2::timestamptz')}))
     and ($5::text is null or p.state = $5)
   order by p.id`;
const SHOW = `
  select p.id, p.given_name as "givenName", p.family_name as "familyName", p.email, b.name as "bodyName", p.state,
         p.password_hash is not null as "hasPassword",
         array(select distinct g.role from role_grant g where g.person_id = p.id and g.organisation_id = $1
                  and ${runsAt('g', '$2::timestamptz')}) as roles
    from person p left join body b on b.id = p.body_id and b.organisation_id = $1
   where p.id = any($3::uuid[])`;
