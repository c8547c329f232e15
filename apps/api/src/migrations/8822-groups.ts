import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups of an edition are rows; enrolments and class sessions point to them, each to one of its own edition. */
export class Groups8820000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(FROM_NAMES);
    for (const table of ['enrolment', 'class_session']) {
      await runner.query('alter table ' + table + ' add column group_id uuid');
      await runner.query(
        'update ' +
          table +
          ' t set group_id = g.id from edition_group g where g.edition_id = t.edition_id and g.name = t.group_name',
      );
      await runner.query('alter table ' + table + ' drop column group_name');
      await runner.query(
        'alter table ' +
          table +
          ' add constraint fk_' +
          table +
          '_group foreign key (group_id, edition_id) references edition_group (id, edition_id)',
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['enrolment', 'class_session']) {
      await runner.query('alter table ' + table + ' add column group_name text');
      await runner.query(
        'update ' + table + ' t set group_name = g.name from edition_group g where g.id = t.group_id',
      );
      await runner.query('alter table ' + table + ' drop column group_id');
    }
    await runner.query('drop table edition_group');
  }
}

const TABLE = `
  create table edition_group (
    id uuid not null default gen_random_uuid(),
    edition_id uuid not null,
    name text not null,
    position integer not null,
    constraint pk_edition_group primary key (id),
    constraint uq_edition_group_name unique (edition_id, name),
    constraint uq_edition_group_position unique (edition_id, position),
    constraint uq_edition_group_id_edition_id unique (id, edition_id),
    constraint fk_edition_group_edition_id foreign key (edition_id) references edition (id)
  )`;

/** Each spelling that stands anywhere in an edition is a group of it, as it was: two that differ in a letter were two. */
const FROM_NAMES = `
  insert into edition_group (edition_id, name, position)
  select edition_id, group_name, row_number() over (partition by edition_id order by group_name)
    from (select edition_id, group_name from enrolment union select edition_id, group_name from class_session) named
   where group_name is not null`;
