/** A column of instants as they cross the wire, inside jsonb too. */
export const instant = (column: string) =>
  'to_char(' + column + ` at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const INSTANT = instant('a.updated_at');
const COLUMNS = 'a.version, a.block, a.quote, a.highlighted, a.note, a.rev, ' + INSTANT + ' "updatedAt"';

/** One annotation as it crosses the wire; `a` is its row. */
const AS_JSON =
  `
  jsonb_build_object('version', a.version, 'block', a.block, 'quote', a.quote, 'highlighted', a.highlighted,
                     'note', a.note, 'rev', a.rev, 'updatedAt', ` +
  INSTANT +
  ')';

/** $1 enrolment, $2 lesson. */
export const OF_LESSON =
  `
  select exists (select from lesson_bookmark where enrolment_id = $1 and lesson_id = $2) bookmarked,
         coalesce((select jsonb_agg(` +
  AS_JSON +
  ` order by a.block, a.version)
                     from lesson_annotation a where a.enrolment_id = $1 and a.lesson_id = $2), '[]') items`;

/** All that one person wrote in one edition, by lesson. $1 person, $2 edition. */
export const NOTEBOOK =
  `
  with mine as (select id from enrolment where person_id = $1 and edition_id = $2)
  select l.key, l.code, l.title, l.withdrawn_at is not null withdrawn,
         exists (select from lesson_bookmark b where b.lesson_id = l.id and b.enrolment_id = (select id from mine)) bookmarked,
         coalesce(jsonb_agg(` +
  AS_JSON +
  ` order by a.block, a.version) filter (where a.block is not null), '[]') items
    from lesson l
    join module m on m.id = l.module_id
    left join lesson_annotation a on a.lesson_id = l.id and a.enrolment_id = (select id from mine)
   where l.id in (select lesson_id from lesson_bookmark where enrolment_id = (select id from mine)
                  union select lesson_id from lesson_annotation where enrolment_id = (select id from mine))
   group by l.id, m.position
   order by l.withdrawn_at is not null, m.position, l.position`;

/** Stores an annotation unless it is newer than the screen's. $1–$4 key, $5 quote, $6 highlighted, $7 note, $8 now, $9 rev. */
export const SAVE =
  `
  insert into lesson_annotation as a
    (enrolment_id, lesson_id, version, block, quote, highlighted, note, updated_at, rev)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9::int + 1)
  on conflict (enrolment_id, lesson_id, version, block) do update
    set highlighted = excluded.highlighted, note = excluded.note, updated_at = excluded.updated_at, rev = excluded.rev
    where a.rev = $9::int
  returning ` + COLUMNS;

/** $1–$4 key, $5 rev. */
export const REMOVE = `
  delete from lesson_annotation
   where enrolment_id = $1 and lesson_id = $2 and version = $3 and block = $4 and rev = $5`;

/** $1–$4 key. */
export const CURRENT =
  `
  select ` +
  COLUMNS +
  `
    from lesson_annotation a where enrolment_id = $1 and lesson_id = $2 and version = $3 and block = $4`;
