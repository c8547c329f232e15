import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the office says of an application before its ranking is published, and the place it was published with. */
export class Ranking8880000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table application
        add column rejection text,
        add column place_by_hand integer,
        add column place_reason text,
        add column position integer,
        add constraint ck_application_place check (place_by_hand > 0 and (place_by_hand is null) = (place_reason is null)),
        add constraint ck_application_position check (position > 0),
        add constraint uq_application_edition_id_position unique (edition_id, position)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table application
        drop constraint uq_application_edition_id_position,
        drop constraint ck_application_position,
        drop constraint ck_application_place,
        drop column position,
        drop column place_reason,
        drop column place_by_hand,
        drop column rejection`);
  }
}
