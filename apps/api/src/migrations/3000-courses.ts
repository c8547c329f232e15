import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Courses3000000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programme (
        id uuid not null default gen_random_uuid(),
        organisation_id uuid not null,
        slug text not null,
        title text not null,
        summary text not null,
        description_html text not null,
        planned_hours integer not null,
        constraint pk_programme primary key (id),
        constraint uq_programme_organisation_id_slug unique (organisation_id, slug),
        constraint ck_programme_planned_hours check (planned_hours > 0),
        constraint fk_programme_organisation_id foreign key (organisation_id) references organisation (id)
      )`);
    await runner.query(`
      create table module (
        id uuid not null default gen_random_uuid(),
        programme_id uuid not null,
        code text not null,
        slug text not null,
        title text not null,
        position integer not null,
        state text not null,
        summary text not null,
        objectives jsonb not null,
        test_code text,
        test_title text,
        withdrawn_at timestamptz,
        constraint pk_module primary key (id),
        constraint uq_module_programme_id_code unique (programme_id, code),
        constraint ck_module_state check (state in ('published', 'in-preparation')),
        constraint fk_module_programme_id foreign key (programme_id) references programme (id)
      )`);
    await runner.query(`
      create table edition (
        id uuid not null default gen_random_uuid(),
        organisation_id uuid not null,
        programme_id uuid not null,
        slug text not null,
        title text not null,
        starts_on date not null,
        ends_on date not null,
        place text not null,
        project_code text,
        cup text,
        state text not null,
        applications_close_at timestamptz,
        settings jsonb not null,
        constraint pk_edition primary key (id),
        constraint uq_edition_organisation_id_slug unique (organisation_id, slug),
        constraint ck_edition_state check (state in ('draft', 'published', 'closed')),
        constraint ck_edition_dates check (ends_on >= starts_on),
        constraint fk_edition_organisation_id foreign key (organisation_id) references organisation (id),
        constraint fk_edition_programme_id foreign key (programme_id) references programme (id)
      )`);
    await runner.query('create index ix_edition_programme_id on edition (programme_id)');
    await runner.query(`
      create table lesson (
        id uuid not null default gen_random_uuid(),
        programme_id uuid not null,
        module_id uuid not null,
        code text not null,
        slug text not null,
        title text not null,
        position integer not null,
        minutes integer not null,
        profiles jsonb not null,
        current_version_id uuid,
        withdrawn_at timestamptz,
        constraint pk_lesson primary key (id),
        constraint uq_lesson_programme_id_code unique (programme_id, code),
        constraint fk_lesson_programme_id foreign key (programme_id) references programme (id),
        constraint fk_lesson_module_id foreign key (module_id) references module (id)
      )`);
    await runner.query('create index ix_lesson_module_id on lesson (module_id)');
    await runner.query(`
      create table lesson_version (
        id uuid not null default gen_random_uuid(),
        lesson_id uuid not null,
        version integer not null,
        content_hash text not null,
        html text not null,
        toc jsonb not null,
        objectives jsonb not null,
        self_check jsonb not null,
        self_check_shown jsonb not null,
        sources jsonb not null,
        terms jsonb not null,
        citations jsonb not null,
        blocks integer not null,
        words integer not null,
        reading_minutes integer not null,
        checked_on date not null,
        imported_at timestamptz not null,
        constraint pk_lesson_version primary key (id),
        constraint uq_lesson_version_lesson_id_version unique (lesson_id, version),
        constraint fk_lesson_version_lesson_id foreign key (lesson_id) references lesson (id)
      )`);
    await runner.query(`
      create table norm (
        id uuid not null default gen_random_uuid(),
        organisation_id uuid not null,
        key text not null,
        short text not null,
        act text not null,
        title text not null,
        urn text,
        celex text,
        url text,
        checked_on date not null,
        state text not null,
        constraint pk_norm primary key (id),
        constraint uq_norm_organisation_id_key unique (organisation_id, key),
        constraint ck_norm_state check (state in ('verified', 'to-check')),
        constraint fk_norm_organisation_id foreign key (organisation_id) references organisation (id)
      )`);
    await runner.query(`
      create table glossary_term (
        id uuid not null default gen_random_uuid(),
        organisation_id uuid not null,
        key text not null,
        term text not null,
        definition text not null,
        words jsonb not null,
        constraint pk_glossary_term primary key (id),
        constraint uq_glossary_term_organisation_id_key unique (organisation_id, key),
        constraint fk_glossary_term_organisation_id foreign key (organisation_id) references organisation (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table glossary_term, norm, lesson_version, lesson, edition, module, programme');
  }
}
