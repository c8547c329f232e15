import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a quiz asks and can give, counted at import: every home, course map and list of requirements reads it. */
export class QuizWorth8500000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table quiz
        add column question_count integer not null default 0,
        add column possible integer not null default 0`);
    await runner.query(`
      update quiz q
         set question_count = asked.number, possible = asked.possible
        from (select qq.quiz_id, count(*)::int number,
                     round(avg((b.body ->> 'points')::numeric * 1000) * coalesce(max(z.draw), count(*)))::int possible
                from quiz_question qq
                join question b on b.id = qq.question_id
                join quiz z on z.id = qq.quiz_id
               group by qq.quiz_id) asked
       where asked.quiz_id = q.id`);
    await runner.query(
      'alter table quiz alter column question_count drop default, alter column possible drop default',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table quiz drop column possible, drop column question_count');
  }
}
