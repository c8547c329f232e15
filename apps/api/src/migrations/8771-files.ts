import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files of people: their rows, what is on its way in, and what must hold between them. */
export class Files8770000000071 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [STORED_FILE, UPLOAD, UPLOAD_PART, INDEXES, FROZEN, SUM_OF_PARTS])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table upload_part, upload, stored_file');
    await runner.query('drop function refuse_file_change, refuse_other_sum_of_parts');
  }
}

const STORED_FILE = `
  create table stored_file (
    id uuid not null default gen_random_uuid(),
    owner_id uuid not null,
    name text not null,
    media_type text not null,
    size integer not null,
    sha256 text not null,
    created_at timestamptz not null,
    constraint pk_stored_file primary key (id),
    constraint ck_stored_file_size check (size > 0),
    constraint ck_stored_file_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint ck_stored_file_name check (name <> '' and name !~ '[/\\\\[:cntrl:]]')
  )`;

const UPLOAD = `
  create table upload (
    id uuid not null default gen_random_uuid(),
    owner_id uuid not null,
    name text not null,
    size integer not null,
    received integer not null default 0,
    created_at timestamptz not null,
    file_id uuid,
    constraint pk_upload primary key (id),
    constraint fk_upload_file_id foreign key (file_id) references stored_file (id),
    constraint ck_upload_size check (size > 0),
    constraint ck_upload_received check (received between 0 and size),
    constraint ck_upload_finished check (file_id is null or received = size)
  )`;

const UPLOAD_PART = `
  create table upload_part (
    upload_id uuid not null,
    starts_at integer not null,
    size integer not null,
    id uuid not null,
    constraint pk_upload_part primary key (upload_id, starts_at),
    constraint fk_upload_part_upload_id foreign key (upload_id) references upload (id) on delete cascade,
    constraint ck_upload_part_size check (size > 0)
  )`;

const INDEXES = `
  create index ix_stored_file_owner_id on stored_file (owner_id);
  create index ix_stored_file_sha256 on stored_file (sha256);
  create index ix_stored_file_created_at on stored_file (created_at);
  create index ix_upload_owner_id on upload (owner_id);
  create index ix_upload_created_at on upload (created_at);
  create index ix_upload_file_id on upload (file_id);
  create unique index uq_upload_part_id on upload_part (id)`;

const FROZEN = `
  create function refuse_file_change() returns trigger language plpgsql as $$
  begin
    raise exception 'a stored file is never changed';
  end $$;
  create trigger stored_file_is_frozen before update on stored_file
    for each row execute function refuse_file_change()`;

/** What an upload says it has received is the sum of its parts, each beginning where the one before ends. */
const SUM_OF_PARTS = `
  create function refuse_other_sum_of_parts() returns trigger language plpgsql as $$
  declare
    told integer := (select received from upload where id = new.upload_id);
    parts record;
  begin
    select sum(size) as bytes, max(starts_at + size) as ends into parts from upload_part where upload_id = new.upload_id;
    if parts.bytes <> told or parts.ends <> told then
      raise exception 'the parts of an upload have a gap or overlap';
    end if;
    return null;
  end $$;
  create constraint trigger upload_part_follows after insert or update on upload_part
    deferrable initially deferred for each row execute function refuse_other_sum_of_parts()`;
