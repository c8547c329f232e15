import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A lesson's name for good, apart from the code people see. Lessons that are there get the one their file would have: its name
 * without the code; where two of a programme would share it, the later ones get their code too.
 */
export class LessonKeys8600000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table lesson add column key text');
    await runner.query(`
      with named as (
        select id, programme_id, code, withdrawn_at,
               coalesce(nullif(case when starts_with(slug, code || '-') then substr(slug, length(code) + 2) else slug end, ''), 'lezione') name
          from lesson
      ), numbered as (
        select *, row_number() over (partition by programme_id, name order by withdrawn_at is not null, code, id) place from named
      )
      update lesson l
         set key = case when n.place = 1 then n.name else n.name || '-' || lower(replace(n.code, '.', '-')) end
        from numbered n where n.id = l.id`);
    await runner.query(`
      alter table lesson alter column key set not null,
        drop constraint uq_lesson_programme_id_code,
        add constraint uq_lesson_programme_id_key unique (programme_id, key)`);
    await runner.query(
      'create unique index uq_lesson_live_code on lesson (programme_id, code) where withdrawn_at is null',
    );
    await runner.query(`
      create table lesson_address (
        lesson_id uuid not null,
        since timestamptz not null,
        programme_id uuid not null,
        code text not null,
        until timestamptz,
        constraint pk_lesson_address primary key (lesson_id, since),
        constraint fk_lesson_address_lesson_id foreign key (lesson_id) references lesson (id),
        constraint fk_lesson_address_programme_id foreign key (programme_id) references programme (id)
      )`);
    await runner.query(
      'create unique index uq_lesson_address_current on lesson_address (programme_id, code) where until is null',
    );
    await runner.query(`
      insert into lesson_address (lesson_id, since, programme_id, code)
      select l.id, coalesce((select min(v.imported_at) from lesson_version v where v.lesson_id = l.id), now()), l.programme_id, l.code
        from lesson l`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table lesson_address');
    await runner.query('drop index uq_lesson_live_code');
    await runner.query(`
      alter table lesson drop constraint uq_lesson_programme_id_key,
        add constraint uq_lesson_programme_id_code unique (programme_id, code), drop column key`);
  }
}
