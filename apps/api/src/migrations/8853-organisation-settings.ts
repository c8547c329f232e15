import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation says of itself becomes data, and one of them runs the site. */
export class OrganisationSettings8850000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...COLUMNS, KEEP_EMBLEM, WHO_RUNS_IT]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table organisation drop column runs_site, drop column settings, drop column version',
    );
  }
}

const COLUMNS = [
  `alter table organisation
    add column runs_site boolean not null default false,
    add column settings jsonb,
    add column version integer not null default 1`,
  'create unique index uq_organisation_runs_site on organisation (runs_site) where runs_site',
];

/** The emblem stood on every page and certificate, whoever ran the courses: it stays until somebody says otherwise. */
const KEEP_EMBLEM = `update organisation set settings = '{"euEmblem": true}'`;

/** The pages spoke of one body; of several organisations it is the one that most people manage. */
const WHO_RUNS_IT = `
  update organisation set runs_site = true where id = (
    select o.id from organisation o order by
      (select count(*) from role_grant g where g.organisation_id = o.id and g.role = 'admin') desc, o.name, o.id limit 1)`;
