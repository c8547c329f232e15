import { grantableScopes, type Role } from '@lumit/shared';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Body } from './body.entity';
import { Organisation } from './organisation.entity';
import { Person } from './person.entity';

/** SQL: the `GrantScope` of a row, which is the narrowest thing that it names. */
export const scopeOfGrant = (table = 'role_grant'): string =>
  `case when ${table}.group_id is not null then 'group' when ${table}.edition_id is not null then 'edition'
        when ${table}.body_id is not null then 'body' else 'organisation' end`;

/** SQL: the grant with this alias holds at that moment. One whose time is over opens nothing, without anybody who sweeps. */
export const runsAt = (table: string, at: string): string =>
  `(${table}.ends_at is null or ${table}.ends_at > ${at})`;

/** SQL: grants as `Grant[]`, of the rows that are joined with this alias. */
export const grantsInJson = (table: string): string => `
  coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', ${table}.role, 'scope', ${scopeOfGrant(table)},
      'organisationId', ${table}.organisation_id, 'bodyId', ${table}.body_id, 'editionId', ${table}.edition_id,
      'groupId', ${table}.group_id))) FILTER (WHERE ${table}.id IS NOT NULL), '[]')`;

/** The roles that are defined, each where it may be held. `keepRoleCheck` writes it into the database. */
export const ROLE_CHECK = {
  name: 'ck_role_grant_role',
  expression: (): string =>
    `(role, ${scopeOfGrant()}) in (${grantableScopes()
      .map(({ role, scope }) => `('${role}', '${scope}')`)
      .join(', ')})`,
} as const;

/**
 * What a person may do (`ROLE_DEFINITIONS`) and where: in an organisation, for a body of it, in an edition or a group of one. A role
 * that was taken away stays as a row with its end: who has worked here is still found.
 */
@Entity('role_grant')
@Check(ROLE_CHECK.name, ROLE_CHECK.expression())
@Check(
  'ck_role_grant_place',
  '(group_id is null or edition_id is not null) and (body_id is null or edition_id is null)',
)
@Index('uq_role_grant_organisation', ['personId', 'role', 'organisationId'], {
  unique: true,
  where: 'edition_id is null and body_id is null',
})
@Index('uq_role_grant_body', ['personId', 'role', 'organisationId', 'bodyId'], {
  unique: true,
  where: 'body_id is not null',
})
@Index('uq_role_grant_edition', ['personId', 'role', 'editionId'], {
  unique: true,
  where: 'edition_id is not null and group_id is null',
})
@Index('uq_role_grant_group', ['personId', 'role', 'groupId'], {
  unique: true,
  where: 'group_id is not null',
})
export class RoleGrant {
  @PrimaryGeneratedColumn('uuid')
  id!: string;
  @Column({ type: 'uuid' })
  personId!: string;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'person_id' })
  person?: Person;
  @Column({ type: 'text' })
  role!: Role;
  @Column({ type: 'uuid' })
  organisationId!: string;
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation?: Organisation;
  @Column({ type: 'uuid', nullable: true })
  bodyId!: string | null;
  @ManyToOne(() => Body)
  @JoinColumn({ name: 'body_id' })
  body?: Body | null;
  /** Editions and their groups come later in the line of features: no relation from here. */
  @Column({ type: 'uuid', nullable: true })
  editionId!: string | null;
  @Column({ type: 'uuid', nullable: true })
  groupId!: string | null;
  /** Null: before anybody noted it. */
  @Column({ type: 'timestamptz', nullable: true })
  givenAt!: Date | null;
  /** Null: the program, the operator or an import. */
  @Column({ type: 'uuid', nullable: true })
  givenBy!: string | null;
  @ManyToOne(() => Person)
  @JoinColumn({ name: 'given_by' })
  giver?: Person | null;
  /** From then on it opens nothing; null: until somebody takes it away. */
  @Column({ type: 'timestamptz', nullable: true })
  endsAt!: Date | null;
}
