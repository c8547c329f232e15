import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bodies stand in the register of an organisation, with territory, e-mail domains and IPA code. */
export class Bodies8860000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [COLUMNS, WHOSE, ...KEYS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table body drop constraint uq_body_organisation_id_name');
    await runner.query('alter table body add constraint uq_body_name unique (name)');
    await runner.query(`alter table body drop column organisation_id, drop column province, drop column email_domains,
      drop column ipa_code, drop column version`);
  }
}

const COLUMNS = `
  alter table body
    add column organisation_id uuid,
    add column province text,
    add column email_domains text[] not null default '{}',
    add column ipa_code text,
    add column version integer not null default 1`;

/** The organisation in whose editions most of its people are; else the one that grants or teaches for it, else that of the site. */
const WHOSE = `
  update body b set organisation_id = coalesce(
    (select n.organisation_id from person p join enrolment n on n.person_id = p.id where p.body_id = b.id
      group by n.organisation_id order by count(*) desc, n.organisation_id limit 1),
    (select g.organisation_id from role_grant g where g.body_id = b.id order by 1 limit 1),
    (select t.organisation_id from teacher t where t.body_id = b.id order by 1 limit 1),
    (select o.id from organisation o order by o.runs_site desc, o.id limit 1))`;

const KEYS = [
  'alter table body alter column organisation_id set not null',
  `alter table body add constraint fk_body_organisation_id
    foreign key (organisation_id) references organisation (id)`,
  'alter table body drop constraint uq_body_name',
  'alter table body add constraint uq_body_organisation_id_name unique (organisation_id, name)',
];
