import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, bodies, people, roles, sessions. */
export class Accounts2000000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        slug text NOT NULL,
        name text NOT NULL,
        CONSTRAINT pk_organisation PRIMARY KEY (id),
        CONSTRAINT uq_organisation_slug UNIQUE (slug))`);
    await runner.query(`
      CREATE TABLE body (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        kind text NOT NULL,
        municipality text,
        CONSTRAINT pk_body PRIMARY KEY (id),
        CONSTRAINT uq_body_name UNIQUE (name))`);
    await runner.query(`
      CREATE TABLE person (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        email text NOT NULL,
        password_hash text,
        given_name text NOT NULL,
        family_name text NOT NULL,
        body_id uuid,
        state text NOT NULL DEFAULT 'active',
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_person PRIMARY KEY (id),
        CONSTRAINT uq_person_email UNIQUE (email),
        CONSTRAINT ck_person_state CHECK (state in ('active', 'suspended')),
        CONSTRAINT fk_person_body_id FOREIGN KEY (body_id) REFERENCES body (id))`);
    await runner.query(`
      CREATE TABLE role_grant (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        person_id uuid NOT NULL,
        role text NOT NULL,
        organisation_id uuid NOT NULL,
        edition_id uuid,
        CONSTRAINT pk_role_grant PRIMARY KEY (id),
        CONSTRAINT ck_role_grant_role CHECK (role in ('learner', 'tutor', 'admin')),
        CONSTRAINT ck_role_grant_scope CHECK ((role = 'admin') = (edition_id is null)),
        CONSTRAINT fk_role_grant_person_id FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_role_grant_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id))`);
    await runner.query(
      'CREATE UNIQUE INDEX uq_role_grant_edition ON role_grant (person_id, role, edition_id) WHERE edition_id is not null',
    );
    await runner.query(
      'CREATE UNIQUE INDEX uq_role_grant_organisation ON role_grant (person_id, role, organisation_id) WHERE edition_id is null',
    );
    await runner.query(`
      CREATE TABLE sign_in_session (
        token_hash bytea NOT NULL,
        person_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT pk_sign_in_session PRIMARY KEY (token_hash),
        CONSTRAINT fk_sign_in_session_person_id FOREIGN KEY (person_id) REFERENCES person (id))`);
    await runner.query('CREATE INDEX ix_sign_in_session_person_id ON sign_in_session (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_session', 'role_grant', 'person', 'body', 'organisation'])
      await runner.query('DROP TABLE ' + table);
  }
}
