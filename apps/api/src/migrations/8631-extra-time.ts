import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExtraTime8630000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table extra_time (
        enrolment_id uuid not null,
        kind text not null,
        value integer not null,
        reference text not null,
        set_by_id uuid not null,
        set_at timestamptz not null,
        constraint pk_extra_time primary key (enrolment_id),
        constraint ck_extra_time_kind check (kind in ('minutes', 'percent')),
        constraint ck_extra_time_value check (value between 1 and 600),
        constraint fk_extra_time_enrolment_id foreign key (enrolment_id) references enrolment (id),
        constraint fk_extra_time_set_by_id foreign key (set_by_id) references person (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table extra_time');
  }
}
