import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Roles are defined in the code: their check is written after the migrations, from the definitions (`keepRoleCheck`). A grant
 * may also be for a body or for a group of an edition.
 */
export class Roles8810000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `alter table role_grant
     drop constraint ck_role_grant_role,
     drop constraint ck_role_grant_scope,
     add column body_id uuid,
     add column group_id uuid,
     add constraint fk_role_grant_body_id foreign key (body_id) references body (id),
     add constraint ck_role_grant_place check
       ((group_id is null or edition_id is not null) and (body_id is null or edition_id is null))`,
  'drop index uq_role_grant_edition',
  'drop index uq_role_grant_organisation',
  `create unique index uq_role_grant_organisation on role_grant (person_id, role, organisation_id)
     where edition_id is null and body_id is null`,
  `create unique index uq_role_grant_body on role_grant (person_id, role, organisation_id, body_id)
     where body_id is not null`,
  `create unique index uq_role_grant_edition on role_grant (person_id, role, edition_id)
     where edition_id is not null and group_id is null`,
  `create unique index uq_role_grant_group on role_grant (person_id, role, group_id) where group_id is not null`,
];

const DOWN = [
  'alter table role_grant drop constraint if exists ck_role_grant_role',
  `delete from role_grant
    where body_id is not null or group_id is not null or role not in ('learner', 'tutor', 'admin')
       or (role = 'admin') <> (edition_id is null)`,
  ...['organisation', 'body', 'edition', 'group'].map((scope) => `drop index uq_role_grant_${scope}`),
  `alter table role_grant
     drop constraint ck_role_grant_place,
     drop column body_id,
     drop column group_id,
     add constraint ck_role_grant_role check (role in ('learner', 'tutor', 'admin')),
     add constraint ck_role_grant_scope check ((role = 'admin') = (edition_id is null))`,
  `create unique index uq_role_grant_edition on role_grant (person_id, role, edition_id) where edition_id is not null`,
  `create unique index uq_role_grant_organisation on role_grant (person_id, role, organisation_id)
     where edition_id is null`,
];
