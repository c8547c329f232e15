import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Class sessions and the append-only record of presence. */
export class Attendance5000000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE class_session (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        edition_id uuid NOT NULL,
        number integer NOT NULL,
        title text NOT NULL,
        topic text NOT NULL,
        module_code text,
        teachers jsonb NOT NULL,
        place text,
        link text,
        modality text NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        breaks jsonb NOT NULL,
        group_name text,
        state text NOT NULL,
        closed_at timestamptz,
        closed_by_id uuid,
        CONSTRAINT pk_class_session PRIMARY KEY (id),
        CONSTRAINT ck_class_session_modality CHECK (modality in ('presenza', 'online', 'mista')),
        CONSTRAINT ck_class_session_state CHECK (state in ('planned', 'open', 'closed')),
        CONSTRAINT ck_class_session_times CHECK (ends_at > starts_at),
        CONSTRAINT ck_class_session_closed CHECK ((state = 'closed') = (closed_at is not null)),
        CONSTRAINT fk_class_session_edition_id FOREIGN KEY (edition_id) REFERENCES edition (id),
        CONSTRAINT fk_class_session_closed_by_id FOREIGN KEY (closed_by_id) REFERENCES person (id))`);
    await runner.query(
      'CREATE INDEX ix_class_session_edition_id_starts_at ON class_session (edition_id, starts_at)',
    );
    await runner.query(`
      CREATE TABLE presence_entry (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        class_session_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        version integer NOT NULL,
        source text NOT NULL,
        kind text NOT NULL,
        intervals jsonb NOT NULL,
        author_id uuid NOT NULL,
        recorded_at timestamptz NOT NULL,
        reason text,
        note text,
        superseded_by integer,
        CONSTRAINT pk_presence_entry PRIMARY KEY (id),
        CONSTRAINT uq_presence_entry_version UNIQUE (class_session_id, enrolment_id, version),
        CONSTRAINT ck_presence_entry_kind CHECK (kind in ('present', 'absent', 'excused', 'exempt', 'unset')),
        CONSTRAINT ck_presence_entry_source CHECK (source in ('roll-call', 'qr', 'code', 'conference-report', 'paper', 'correction')),
        CONSTRAINT ck_presence_entry_intervals CHECK (kind = 'present' or intervals = '[]'::jsonb),
        CONSTRAINT ck_presence_entry_reason CHECK (source <> 'correction' or reason is not null),
        CONSTRAINT ck_presence_entry_version CHECK (version > 0 and superseded_by > version),
        CONSTRAINT fk_presence_entry_class_session_id FOREIGN KEY (class_session_id) REFERENCES class_session (id),
        CONSTRAINT fk_presence_entry_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
        CONSTRAINT fk_presence_entry_author_id FOREIGN KEY (author_id) REFERENCES person (id))`);
    await runner.query('CREATE INDEX ix_presence_entry_enrolment_id ON presence_entry (enrolment_id)');
    await runner.query(
      `CREATE UNIQUE INDEX uq_presence_entry_standing ON presence_entry (class_session_id, enrolment_id, source)
         WHERE superseded_by is null`,
    );
    // Only one thing may ever change in a presence entry: which later entry ended it, once.
    await runner.query(`
      CREATE FUNCTION presence_entry_only_superseded() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.superseded_by IS NULL AND NEW.superseded_by IS NOT NULL
           AND to_jsonb(NEW) - 'superseded_by' = to_jsonb(OLD) - 'superseded_by' THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'presence_entry is append-only' USING ERRCODE = 'integrity_constraint_violation';
      END $$`);
    await runner.query(
      'CREATE TRIGGER presence_entry_superseded_once BEFORE UPDATE ON presence_entry FOR EACH ROW EXECUTE FUNCTION presence_entry_only_superseded()',
    );
    await runner.query(
      'CREATE TRIGGER presence_entry_no_delete BEFORE DELETE ON presence_entry FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    );
    await runner.query(
      'CREATE TRIGGER presence_entry_no_truncate BEFORE TRUNCATE ON presence_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE presence_entry, class_session');
    await runner.query('DROP FUNCTION presence_entry_only_superseded()');
  }
}
