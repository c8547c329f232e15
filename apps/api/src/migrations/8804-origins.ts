import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where questions, tests, case studies, class sessions and rule sets came from. What is there already is told as far as it is
 * known: tests, questions and cases were only ever written by the import, from files whose names and hashes nobody kept; the
 * next import fills them in and has changed nothing by it.
 */
export class Origins8800000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger question_append_only on question');
    for (const [table, { value, kinds }] of Object.entries(TABLES)) {
      const isKnown = "check ((origin ->> 'kind' in (" + kinds + ')) is true)';
      await runner.query('alter table ' + table + ' add column origin jsonb');
      await runner.query('update ' + table + ' set origin = ' + value);
      await runner.query('alter table ' + table + ' alter column origin set not null');
      await runner.query('alter table ' + table + ' add constraint ck_' + table + '_origin ' + isKnown);
    }
    for (const statement of QUESTIONS_APPEND_ONLY) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger question_append_only on question');
    await runner.query('drop function refuse_question_change');
    await runner.query(
      'create trigger question_append_only before update or delete on question for each row execute function refuse_change()',
    );
    for (const table of Object.keys(TABLES))
      await runner.query('alter table ' + table + ' drop column origin');
  }
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const fromContent = (at: string) =>
  `jsonb_build_object('kind', 'content', 'path', null, 'sha256', null, 'held', null, 'at', ${at}, 'edited', null)`;

const WRITTEN = "'content', 'browser', 'file'";
const TABLES: Readonly<Record<string, { value: string; kinds: string }>> = {
  quiz: { value: fromContent('null'), kinds: WRITTEN },
  question: { value: fromContent(instant('imported_at')), kinds: WRITTEN },
  case_study: { value: fromContent('null'), kinds: WRITTEN },
  class_session: {
    value: "jsonb_build_object('kind', 'browser', 'by', null, 'at', null)",
    kinds: "'browser', 'file'",
  },
  certificate_rules: {
    value: `case when published_by is null then jsonb_build_object('kind', 'default', 'at', ${instant('published_at')})
      else jsonb_build_object('kind', 'browser', 'by', published_by, 'at', ${instant('published_at')}) end`,
    kinds: "'default', 'browser', 'file'",
  },
};

/** Where a version came from may be told better (its file moved, an edit was confirmed); what it says may not change. */
const QUESTIONS_APPEND_ONLY = [
  `create function refuse_question_change() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and to_jsonb(new) - 'origin' = to_jsonb(old) - 'origin' then
       return new;
     end if;
     raise exception 'question is append-only but for its origin' using errcode = 'integrity_constraint_violation';
   end $$`,
  `create trigger question_append_only before update or delete on question
     for each row execute function refuse_question_change()`,
];
