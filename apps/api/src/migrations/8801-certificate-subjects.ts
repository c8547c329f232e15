import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A certificate hangs on a subject: an enrolment, as all issued so far, an event, or a period of an enrolment. */
export class CertificateSubjects8800000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SUBJECT, OF_WHAT_WAS_ISSUED, RULES, ONE_ACTIVE, FROZEN])
      await runner.query(statement);
  }

  /** Refused by the database where a certificate has no enrolment: what was issued is never deleted. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(BACK);
  }
}

const SUBJECT = `
  alter table certificate
    add column subject_kind text,
    add column subject_id uuid,
    add column period_from date,
    add column period_to date,
    alter column enrolment_id drop not null,
    alter column edition_id drop not null`;

/** These columns are new, so no trigger freezes them yet. */
const OF_WHAT_WAS_ISSUED = `update certificate set subject_kind = 'enrolment', subject_id = enrolment_id`;

/** The enrolment stays a column with its key, where there is one; what it is of is said by the subject. */
const RULES = `
  alter table certificate
    alter column subject_kind set not null,
    alter column subject_id set not null,
    add constraint ck_certificate_subject_kind check (subject_kind in ('enrolment', 'event', 'period')),
    add constraint ck_certificate_subject check ((subject_kind = 'event') = (enrolment_id is null) and coalesce(enrolment_id = subject_id, true) and (subject_kind = 'event' or edition_id is not null)),
    add constraint ck_certificate_period check ((subject_kind = 'period') = (period_from is not null) and (period_from is null) = (period_to is null) and coalesce(period_from <= period_to, true))`;

const ONE_ACTIVE = `
  drop index uq_certificate_active;
  create unique index uq_certificate_active on certificate (enrolment_id, kind) where revoked_at is null and subject_kind = 'enrolment';
  create unique index uq_certificate_active_event on certificate (subject_id, person_id, kind) where revoked_at is null and subject_kind = 'event';
  create unique index uq_certificate_active_period on certificate (subject_id, kind, period_from, period_to) where revoked_at is null and subject_kind = 'period'`;

const FROZEN = `
  drop trigger certificate_frozen on certificate;
  create trigger certificate_frozen
    before delete or update of id, organisation_id, edition_id, enrolment_id, person_id, kind, year, serial, code, snapshot,
      evidence, pdf_sha256, issued_at, issued_by, subject_kind, subject_id, period_from, period_to
    on certificate for each row execute function refuse_change()`;

const BACK = `
  drop trigger certificate_frozen on certificate;
  drop index uq_certificate_active, uq_certificate_active_event, uq_certificate_active_period;
  alter table certificate
    alter column enrolment_id set not null,
    alter column edition_id set not null,
    drop column subject_kind,
    drop column subject_id,
    drop column period_from,
    drop column period_to;
  create unique index uq_certificate_active on certificate (enrolment_id, kind) where revoked_at is null;
  create trigger certificate_frozen
    before delete or update of id, organisation_id, edition_id, enrolment_id, person_id, kind, year, serial, code, snapshot,
      evidence, pdf_sha256, issued_at, issued_by
    on certificate for each row execute function refuse_change()`;
