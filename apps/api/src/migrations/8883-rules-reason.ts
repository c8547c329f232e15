import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why the rules for certificates were changed; null: the program's default, and what was published before anybody was asked. */
export class RulesReason8880000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table certificate_rules add column reason text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table certificate_rules drop column reason');
  }
}
