import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Devices that know a person, and wrong passwords counted apart for each of them. */
export class KnownDevices8637000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table known_device (
        token_hash bytea not null,
        person_id uuid not null,
        last_sign_in_at timestamptz not null,
        constraint pk_known_device primary key (token_hash, person_id),
        constraint fk_known_device_person_id foreign key (person_id) references person (id)
      )`);
    await runner.query('create index ix_known_device_person_id on known_device (person_id)');
    await runner.query(`
      create table password_guess (
        key bytea not null,
        tries integer not null,
        last_try_at timestamptz not null,
        ready_at timestamptz not null,
        constraint pk_password_guess primary key (key)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table known_device, password_guess');
  }
}
