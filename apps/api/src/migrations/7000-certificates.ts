import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules, certificates with their frozen files, the counter of their numbers, and the runs that issue them. */
export class Certificates7000000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createRules(runner);
    await createCertificate(runner);
    await freezeCertificate(runner);
    await createRuns(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE issue_run_item, issue_run, certificate_pdf, certificate, serial_counter, certificate_sign_off, certificate_rules',
    );
  }
}

async function createRules(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE certificate_rules (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      edition_id uuid NOT NULL,
      version integer NOT NULL,
      rules jsonb NOT NULL,
      document jsonb NOT NULL,
      published_at timestamptz NOT NULL,
      published_by uuid,
      CONSTRAINT pk_certificate_rules PRIMARY KEY (id),
      CONSTRAINT uq_certificate_rules_edition_id_version UNIQUE (edition_id, version),
      CONSTRAINT ck_certificate_rules_version CHECK (version > 0),
      CONSTRAINT fk_certificate_rules_edition_id FOREIGN KEY (edition_id) REFERENCES edition (id))`);
  await runner.query(`
    CREATE TABLE certificate_sign_off (
      enrolment_id uuid NOT NULL,
      given_by uuid NOT NULL,
      given_at timestamptz NOT NULL,
      CONSTRAINT pk_certificate_sign_off PRIMARY KEY (enrolment_id),
      CONSTRAINT fk_certificate_sign_off_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment (id))`);
  await runner.query(`
    CREATE TABLE serial_counter (
      organisation_id uuid NOT NULL,
      year integer NOT NULL,
      last integer NOT NULL,
      CONSTRAINT pk_serial_counter PRIMARY KEY (organisation_id, year),
      CONSTRAINT ck_serial_counter_last CHECK (last > 0),
      CONSTRAINT fk_serial_counter_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id))`);
}

async function createCertificate(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE certificate (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      organisation_id uuid NOT NULL,
      edition_id uuid NOT NULL,
      enrolment_id uuid NOT NULL,
      person_id uuid NOT NULL,
      kind text NOT NULL,
      year integer NOT NULL,
      serial integer NOT NULL,
      code text NOT NULL,
      snapshot jsonb NOT NULL,
      evidence jsonb NOT NULL,
      pdf_sha256 bytea NOT NULL,
      issued_at timestamptz NOT NULL,
      issued_by uuid,
      revoked_at timestamptz,
      revoked_by uuid,
      revocation_class text,
      revocation_reason text,
      CONSTRAINT pk_certificate PRIMARY KEY (id),
      CONSTRAINT uq_certificate_organisation_id_year_serial UNIQUE (organisation_id, year, serial),
      CONSTRAINT uq_certificate_code UNIQUE (code),
      CONSTRAINT ck_certificate_kind CHECK (kind in ('attendance', 'achievement')),
      CONSTRAINT ck_certificate_serial CHECK (serial > 0),
      CONSTRAINT ck_certificate_code CHECK (length(code) = 27),
      CONSTRAINT ck_certificate_pdf_sha256 CHECK (length(pdf_sha256) = 32),
      CONSTRAINT ck_certificate_revocation CHECK ((revoked_at is null) = (revocation_class is null) and (revoked_at is null) = (revocation_reason is null)),
      CONSTRAINT fk_certificate_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id),
      CONSTRAINT fk_certificate_edition_id FOREIGN KEY (edition_id) REFERENCES edition (id),
      CONSTRAINT fk_certificate_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
      CONSTRAINT fk_certificate_person_id FOREIGN KEY (person_id) REFERENCES person (id))`);
  await runner.query(
    'CREATE UNIQUE INDEX uq_certificate_active ON certificate (enrolment_id, kind) WHERE revoked_at is null',
  );
  await runner.query('CREATE INDEX ix_certificate_edition_id ON certificate (edition_id)');
  await runner.query('CREATE INDEX ix_certificate_person_id ON certificate (person_id)');
  await runner.query(`
    CREATE TABLE certificate_pdf (
      certificate_id uuid NOT NULL,
      bytes bytea NOT NULL,
      CONSTRAINT pk_certificate_pdf PRIMARY KEY (certificate_id),
      CONSTRAINT fk_certificate_pdf_certificate_id FOREIGN KEY (certificate_id) REFERENCES certificate (id))`);
}

/** What was issued stays as it was issued: no row goes, no fact changes, and a revocation is said once. */
async function freezeCertificate(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TRIGGER certificate_frozen
      BEFORE DELETE OR UPDATE OF id, organisation_id, edition_id, enrolment_id, person_id, kind, year, serial, code, snapshot,
        evidence, pdf_sha256, issued_at, issued_by
      ON certificate FOR EACH ROW EXECUTE FUNCTION refuse_change()`);
  await runner.query(`
    CREATE TRIGGER certificate_revoked_once
      BEFORE UPDATE OF revoked_at, revoked_by, revocation_class, revocation_reason
      ON certificate FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL) EXECUTE FUNCTION refuse_change()`);
  await runner.query(
    'CREATE TRIGGER certificate_pdf_frozen BEFORE DELETE OR UPDATE ON certificate_pdf FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  );
}

async function createRuns(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE issue_run (
      id uuid NOT NULL DEFAULT gen_random_uuid(),
      organisation_id uuid NOT NULL,
      edition_id uuid NOT NULL,
      rules_version integer NOT NULL,
      started_by uuid NOT NULL,
      started_at timestamptz NOT NULL,
      finished_at timestamptz,
      CONSTRAINT pk_issue_run PRIMARY KEY (id),
      CONSTRAINT fk_issue_run_organisation_id FOREIGN KEY (organisation_id) REFERENCES organisation (id),
      CONSTRAINT fk_issue_run_edition_id FOREIGN KEY (edition_id) REFERENCES edition (id))`);
  await runner.query(
    'CREATE UNIQUE INDEX uq_issue_run_open ON issue_run (edition_id) WHERE finished_at is null',
  );
  await runner.query(`
    CREATE TABLE issue_run_item (
      run_id uuid NOT NULL,
      enrolment_id uuid NOT NULL,
      position integer NOT NULL,
      kind text NOT NULL,
      state text NOT NULL,
      refusals jsonb NOT NULL,
      certificate_id uuid,
      finished_at timestamptz,
      CONSTRAINT pk_issue_run_item PRIMARY KEY (run_id, enrolment_id),
      CONSTRAINT ck_issue_run_item_kind CHECK (kind in ('attendance', 'achievement')),
      CONSTRAINT ck_issue_run_item_state CHECK (state in ('pending', 'issued', 'refused', 'failed')),
      CONSTRAINT ck_issue_run_item_certificate CHECK ((state = 'issued') = (certificate_id is not null)),
      CONSTRAINT fk_issue_run_item_run_id FOREIGN KEY (run_id) REFERENCES issue_run (id),
      CONSTRAINT fk_issue_run_item_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
      CONSTRAINT fk_issue_run_item_certificate_id FOREIGN KEY (certificate_id) REFERENCES certificate (id))`);
}
