import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tests that draw their questions, and tests of a whole programme: one to find where to begin, one at the end. */
export class RandomDraws8000000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE quiz
        ADD COLUMN kind text NOT NULL DEFAULT 'module',
        ADD COLUMN draw integer,
        ADD COLUMN withdrawn_at timestamptz,
        ALTER COLUMN module_code DROP NOT NULL,
        ADD CONSTRAINT ck_quiz_kind CHECK (kind in ('entry', 'module', 'final')),
        ADD CONSTRAINT ck_quiz_module CHECK ((kind = 'module') = (module_code is not null)),
        ADD CONSTRAINT ck_quiz_draw CHECK (draw > 0)`);
    await runner.query('ALTER TABLE quiz ALTER COLUMN kind DROP DEFAULT');
    await runner.query("ALTER TABLE quiz_question ADD COLUMN draw_group text NOT NULL DEFAULT ''");
    await runner.query('ALTER TABLE quiz_question ALTER COLUMN draw_group DROP DEFAULT');
    await runner.query('ALTER TABLE attempt ADD COLUMN drawn_from jsonb');
    await runner.query("ALTER TABLE programme ADD COLUMN tests jsonb NOT NULL DEFAULT '[]'");
    await runner.query('ALTER TABLE programme ALTER COLUMN tests DROP DEFAULT');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE programme DROP COLUMN tests');
    await runner.query('ALTER TABLE attempt DROP COLUMN drawn_from');
    await runner.query('ALTER TABLE quiz_question DROP COLUMN draw_group');
    await runner.query(`
      ALTER TABLE quiz
        DROP CONSTRAINT ck_quiz_draw, DROP CONSTRAINT ck_quiz_module, DROP CONSTRAINT ck_quiz_kind,
        ALTER COLUMN module_code SET NOT NULL,
        DROP COLUMN withdrawn_at, DROP COLUMN draw, DROP COLUMN kind`);
  }
}
