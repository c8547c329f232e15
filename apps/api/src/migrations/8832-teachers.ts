import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Teachers are rows, each with an account where they have one; class sessions point to them in the order of the calendar. */
export class Teachers8830000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, FROM_NAMES, LINKS]) await runner.query(statement);
    await runner.query('alter table class_session drop column teachers');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table class_session add column teachers jsonb');
    await runner.query(TO_NAMES);
    await runner.query('alter table class_session alter column teachers set not null');
    await runner.query('drop table class_session_teacher');
    await runner.query('drop table teacher');
  }
}

const TABLES = [
  `create table teacher (
    id uuid not null default gen_random_uuid(),
    organisation_id uuid not null,
    name text not null,
    body_id uuid,
    person_id uuid,
    constraint pk_teacher primary key (id),
    constraint fk_teacher_organisation_id foreign key (organisation_id) references organisation (id),
    constraint fk_teacher_body_id foreign key (body_id) references body (id),
    constraint fk_teacher_person_id foreign key (person_id) references person (id)
  )`,
  'create index ix_teacher_organisation_id on teacher (organisation_id)',
  `create table class_session_teacher (
    class_session_id uuid not null,
    position integer not null,
    teacher_id uuid not null,
    constraint pk_class_session_teacher primary key (class_session_id, position),
    constraint fk_class_session_teacher_class_session_id
      foreign key (class_session_id) references class_session (id) on delete cascade,
    constraint fk_class_session_teacher_teacher_id foreign key (teacher_id) references teacher (id)
  )`,
  'create index ix_class_session_teacher_teacher_id on class_session_teacher (teacher_id)',
];

const NAMED = `
  class_session c
  join edition e on e.id = c.edition_id
  cross join lateral jsonb_array_elements_text(c.teachers) with ordinality as named (name, position)`;

/**
 * Each spelling in an organisation is somebody, without an account: a name alone says of nobody who it is. Who joins two of
 * them, or links an account, is the office.
 */
const FROM_NAMES =
  'insert into teacher (organisation_id, name) select distinct e.organisation_id, named.name from' + NAMED;

const LINKS =
  'insert into class_session_teacher (class_session_id, position, teacher_id) select c.id, named.position, t.id from' +
  NAMED +
  ' join teacher t on t.organisation_id = e.organisation_id and t.name = named.name';

const TO_NAMES = `
  update class_session c set teachers = coalesce(
    (select jsonb_agg(t.name order by ct.position) from class_session_teacher ct join teacher t on t.id = ct.teacher_id
      where ct.class_session_id = c.id), '[]')`;
