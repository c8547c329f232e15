import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Another address for an account, confirmed by two mailboxes. */
export class AddressChanges8880000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table address_change (
        id uuid not null,
        person_id uuid not null,
        current_email text not null,
        new_email text not null,
        asked_at timestamptz not null,
        expires_at timestamptz not null,
        current_token_hash bytea,
        new_token_hash bytea,
        current_confirmed_at timestamptz,
        new_confirmed_at timestamptz,
        done_at timestamptz,
        voided_at timestamptz,
        constraint pk_address_change primary key (id),
        constraint fk_address_change_person_id foreign key (person_id) references person (id),
        constraint ck_address_change_end check (done_at is null or voided_at is null),
        constraint ck_address_change_done check
          (done_at is null or (current_confirmed_at is not null and new_confirmed_at is not null))
      )`);
    await runner.query(
      'create unique index uq_address_change_current_token_hash on address_change (current_token_hash)',
    );
    await runner.query(
      'create unique index uq_address_change_new_token_hash on address_change (new_token_hash)',
    );
    await runner.query(
      'create unique index uq_address_change_open on address_change (person_id) where done_at is null and voided_at is null',
    );
    await runner.query('create index ix_address_change_person_id on address_change (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table address_change');
  }
}
