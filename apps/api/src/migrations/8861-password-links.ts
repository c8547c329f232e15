import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One-time links for passwords, and mail that holds one: nobody but its receiver reads it, and it is emptied as soon as it left.
 */
export class PasswordLinks8860000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table password_link (
        id uuid not null,
        token_hash bytea not null,
        person_id uuid not null,
        purpose text not null,
        made_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        voided_at timestamptz,
        constraint pk_password_link primary key (id),
        constraint fk_password_link_person_id foreign key (person_id) references person (id),
        constraint ck_password_link_purpose check (purpose in ('first', 'reset')),
        constraint ck_password_link_end check (used_at is null or voided_at is null)
      )`);
    await runner.query('create unique index uq_password_link_token_hash on password_link (token_hash)');
    await runner.query(
      'create unique index uq_password_link_open on password_link (person_id) where used_at is null and voided_at is null',
    );
    await runner.query('create index ix_password_link_person_id on password_link (person_id)');
    await runner.query('alter table outgoing_mail add column secret_until timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outgoing_mail drop column secret_until');
    await runner.query('drop table password_link');
  }
}
