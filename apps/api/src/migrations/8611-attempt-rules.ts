import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An attempt keeps the rule it was made under. Those that are there get the rule of their edition as it is now. */
export class AttemptRules8610000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attempt add column pass_mark integer, add column keep text, add column limit_seconds integer,
        add column review jsonb`);
    await runner.query(`
      update attempt a
         set pass_mark = rule.pass_mark, keep = rule.keep, limit_seconds = rule.limit_seconds, review = rule.review
        from (select t.id, coalesce(s.pass_mark, q.pass_mark) pass_mark, q.keep,
                     coalesce(s.limit_seconds, q.limit_seconds) limit_seconds, coalesce(s.review, q.review) review
                from attempt t
                join quiz q on q.id = t.quiz_id
                join enrolment e on e.id = t.enrolment_id
                left join quiz_setting s on s.edition_id = e.edition_id and s.quiz_id = q.id) rule
       where rule.id = a.id`);
    await runner.query(`
      alter table attempt alter column pass_mark set not null, alter column keep set not null,
        alter column review set not null,
        add constraint ck_attempt_pass_mark check (pass_mark between 0 and 100),
        add constraint ck_attempt_keep check (keep in ('best', 'last', 'first', 'average'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table attempt drop constraint ck_attempt_keep, drop constraint ck_attempt_pass_mark,
        drop column review, drop column limit_seconds, drop column keep, drop column pass_mark`);
  }
}
