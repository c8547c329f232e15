import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Question bank, quizzes and their settings by edition, attempts, answers with their append-only history. */
export class Quizzes6000000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.bank(runner);
    await this.attempts(runner);
    await this.history(runner);
  }

  private async bank(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quiz (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        programme_id uuid NOT NULL,
        module_code text NOT NULL,
        code text NOT NULL,
        title text NOT NULL,
        pass_mark integer NOT NULL,
        attempts_allowed integer,
        pause_seconds integer NOT NULL,
        limit_seconds integer,
        keep text NOT NULL,
        review jsonb NOT NULL,
        CONSTRAINT pk_quiz PRIMARY KEY (id),
        CONSTRAINT uq_quiz_programme_id_code UNIQUE (programme_id, code),
        CONSTRAINT ck_quiz_pass_mark CHECK (pass_mark between 0 and 100),
        CONSTRAINT ck_quiz_keep CHECK (keep in ('best', 'last', 'first', 'average')),
        CONSTRAINT fk_quiz_programme_id FOREIGN KEY (programme_id) REFERENCES programme (id))`);
    await runner.query(`
      CREATE TABLE question (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        programme_id uuid NOT NULL,
        key text NOT NULL,
        version integer NOT NULL,
        body jsonb NOT NULL,
        body_hash text NOT NULL,
        imported_at timestamptz NOT NULL,
        CONSTRAINT pk_question PRIMARY KEY (id),
        CONSTRAINT uq_question_programme_id_key_version UNIQUE (programme_id, key, version),
        CONSTRAINT ck_question_version CHECK (version > 0),
        CONSTRAINT fk_question_programme_id FOREIGN KEY (programme_id) REFERENCES programme (id))`);
    await runner.query(
      'CREATE TRIGGER question_append_only BEFORE UPDATE OR DELETE ON question FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    );
    await runner.query(`
      CREATE TABLE quiz_question (
        quiz_id uuid NOT NULL,
        position integer NOT NULL,
        question_id uuid NOT NULL,
        CONSTRAINT pk_quiz_question PRIMARY KEY (quiz_id, position),
        CONSTRAINT fk_quiz_question_quiz_id FOREIGN KEY (quiz_id) REFERENCES quiz (id),
        CONSTRAINT fk_quiz_question_question_id FOREIGN KEY (question_id) REFERENCES question (id))`);
    await runner.query('CREATE INDEX ix_quiz_question_question_id ON quiz_question (question_id)');
    await runner.query(`
      CREATE TABLE quiz_setting (
        edition_id uuid NOT NULL,
        quiz_id uuid NOT NULL,
        opens_at timestamptz,
        closes_at timestamptz,
        pass_mark integer,
        attempts_allowed integer,
        pause_seconds integer,
        limit_seconds integer,
        review jsonb,
        CONSTRAINT pk_quiz_setting PRIMARY KEY (edition_id, quiz_id),
        CONSTRAINT ck_quiz_setting_pass_mark CHECK (pass_mark between 0 and 100),
        CONSTRAINT ck_quiz_setting_times CHECK (closes_at > opens_at),
        CONSTRAINT fk_quiz_setting_edition_id FOREIGN KEY (edition_id) REFERENCES edition (id),
        CONSTRAINT fk_quiz_setting_quiz_id FOREIGN KEY (quiz_id) REFERENCES quiz (id))`);
    await runner.query('CREATE INDEX ix_quiz_setting_quiz_id ON quiz_setting (quiz_id)');
  }

  private async attempts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attempt (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        enrolment_id uuid NOT NULL,
        quiz_id uuid NOT NULL,
        number integer NOT NULL,
        state text NOT NULL,
        seed bytea NOT NULL,
        questions jsonb NOT NULL,
        key jsonb NOT NULL,
        started_at timestamptz NOT NULL,
        deadline timestamptz,
        accepted_until timestamptz,
        finished_at timestamptz,
        earned integer,
        possible integer NOT NULL,
        answered integer,
        receipt_hash text,
        CONSTRAINT pk_attempt PRIMARY KEY (id),
        CONSTRAINT uq_attempt_enrolment_id_quiz_id_number UNIQUE (enrolment_id, quiz_id, number),
        CONSTRAINT ck_attempt_state CHECK (state in ('inprogress', 'submitted', 'finished')),
        CONSTRAINT ck_attempt_closed CHECK ((state = 'inprogress') = (finished_at is null)),
        CONSTRAINT ck_attempt_mark CHECK (earned between 0 and possible),
        CONSTRAINT ck_attempt_marked CHECK ((state = 'finished') = (earned is not null)),
        CONSTRAINT fk_attempt_enrolment_id FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
        CONSTRAINT fk_attempt_quiz_id FOREIGN KEY (quiz_id) REFERENCES quiz (id))`);
    await runner.query(
      "CREATE UNIQUE INDEX uq_attempt_open ON attempt (enrolment_id, quiz_id) WHERE state = 'inprogress'",
    );
    await runner.query('CREATE INDEX ix_attempt_quiz_id ON attempt (quiz_id)');
    await runner.query(
      "CREATE INDEX ix_attempt_overdue ON attempt (accepted_until) WHERE state = 'inprogress'",
    );
    await runner.query(`
      CREATE TABLE answer (
        attempt_id uuid NOT NULL,
        question_key text NOT NULL,
        rev integer NOT NULL,
        value jsonb NOT NULL,
        received_at timestamptz NOT NULL,
        CONSTRAINT pk_answer PRIMARY KEY (attempt_id, question_key),
        CONSTRAINT ck_answer_rev CHECK (rev > 0),
        CONSTRAINT fk_answer_attempt_id FOREIGN KEY (attempt_id) REFERENCES attempt (id))`);
  }

  private async history(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE answer_event (
        seq bigint GENERATED BY DEFAULT AS IDENTITY,
        attempt_id uuid NOT NULL,
        question_key text NOT NULL,
        rev integer NOT NULL,
        value jsonb NOT NULL,
        received_at timestamptz NOT NULL,
        accepted boolean NOT NULL,
        late_ms integer NOT NULL,
        CONSTRAINT pk_answer_event PRIMARY KEY (seq),
        CONSTRAINT uq_answer_event_rev UNIQUE (attempt_id, question_key, rev, accepted),
        CONSTRAINT fk_answer_event_attempt_id FOREIGN KEY (attempt_id) REFERENCES attempt (id))`);
    await runner.query(`
      CREATE TABLE attempt_event (
        seq bigint GENERATED BY DEFAULT AS IDENTITY,
        attempt_id uuid NOT NULL,
        kind text NOT NULL,
        actor_id uuid,
        at timestamptz NOT NULL,
        CONSTRAINT pk_attempt_event PRIMARY KEY (seq),
        CONSTRAINT uq_attempt_event_attempt_id_kind UNIQUE (attempt_id, kind),
        CONSTRAINT ck_attempt_event_kind CHECK (kind in ('started', 'submitted', 'finished')),
        CONSTRAINT fk_attempt_event_attempt_id FOREIGN KEY (attempt_id) REFERENCES attempt (id),
        CONSTRAINT fk_attempt_event_actor_id FOREIGN KEY (actor_id) REFERENCES person (id))`);
    await runner.query(
      'CREATE TRIGGER answer_event_append_only BEFORE UPDATE OR DELETE ON answer_event FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    );
    await runner.query(
      'CREATE TRIGGER attempt_event_append_only BEFORE UPDATE OR DELETE ON attempt_event FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE attempt_event, answer_event, answer, attempt, quiz_setting, quiz_question, question, quiz',
    );
  }
}
