import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Logos of organisations: settings and certificates name them, so none ever changes or goes. */
export class Logos8900000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [LOGO, INDEX, FROZEN]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table logo');
    await runner.query('drop function refuse_logo_change');
  }
}

const LOGO = `
  create table logo (
    id uuid not null default gen_random_uuid(),
    organisation_id uuid not null,
    file_id uuid not null,
    picture bytea not null,
    sha256 bytea not null,
    width integer not null,
    height integer not null,
    added_at timestamptz not null,
    constraint pk_logo primary key (id),
    constraint uq_logo_organisation_id_sha256 unique (organisation_id, sha256),
    constraint fk_logo_organisation_id foreign key (organisation_id) references organisation (id),
    constraint fk_logo_file_id foreign key (file_id) references stored_file (id),
    constraint ck_logo_size check (width between 1 and 450 and height between 1 and 300)
  )`;

const INDEX = 'create index ix_logo_file_id on logo (file_id)';

const FROZEN = `
  create function refuse_logo_change() returns trigger language plpgsql as $$
  begin
    raise exception 'a logo is never changed or deleted';
  end $$;
  create trigger logo_frozen before update or delete on logo for each row execute function refuse_logo_change();
  create trigger logo_not_emptied before truncate on logo for each statement execute function refuse_logo_change()`;
