import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role says since when it is held, who gave it and until when it lasts. */
export class GrantsInTime8880000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table role_grant
        add column given_at timestamptz,
        add column given_by uuid,
        add column ends_at timestamptz`);
    await runner.query(`
      alter table role_grant add constraint fk_role_grant_given_by foreign key (given_by) references person (id)`);
  }

  /** What has ended must not open again. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from role_grant where ends_at <= now()');
    await runner.query(
      'alter table role_grant drop column given_at, drop column given_by, drop column ends_at',
    );
  }
}
