import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tests that are passed or failed show their explanations to the learner who is settled; an edition's own rule stays. */
export class Explanations8620000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update quiz set review = review || '{"solutionWhenSettled": true}' where kind <> 'entry'`);
    await runner.query(`
      update attempt a set review = a.review || '{"solutionWhenSettled": true}'
        from quiz q, enrolment e
       where q.id = a.quiz_id and e.id = a.enrolment_id and q.kind <> 'entry'
         and not exists (select from quiz_setting s
                          where s.edition_id = e.edition_id and s.quiz_id = q.id and s.review is not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update attempt set review = review - 'solutionWhenSettled'`);
    await runner.query(`update quiz set review = review - 'solutionWhenSettled'`);
  }
}
