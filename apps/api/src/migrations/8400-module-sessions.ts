import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ModuleSessions8400000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table module add column session jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table module drop column session');
  }
}
