import type { LessonHit } from '@lumit/courses/domain';

/** What the course knows of the words and names of a query. */
export interface KnownRow {
  readonly names: { kind: 'term' | 'norm'; key: string; title: string; names: string[] }[];
  readonly words: { word: string; uses: number }[];
}

const SCOPE = `
  mine as (select distinct programme_id, organisation_id from edition where id = any($1))`;
const WORDS_IN_SCOPE = `
  (w.programme_id in (select programme_id from mine)
   or w.programme_id is null and w.organisation_id in (select organisation_id from mine))`;

/** $1 editions of the caller, which are the scope here too (P-32), $2 names, $3 words. */
export const KNOW = `
  with ${SCOPE}
  select (select coalesce(json_agg(json_build_object('kind', e.kind, 'key', e.key, 'title', e.title, 'names', e.names)
                                   order by e.kind, e.key), '[]')
            from search_entry e
           where e.kind <> 'lesson' and e.organisation_id in (select organisation_id from mine)
             and e.names && $2::text[]) names,
         (select coalesce(json_agg(json_build_object('word', u.word, 'uses', u.uses)), '[]')
            from (select w.word, sum(w.uses)::int uses from search_word w
                   where w.organisation_id in (select organisation_id from mine) and w.word = any($3)
                     and ${WORDS_IN_SCOPE}
                   group by w.word) u) words`;

/** Whether $2 finds anything at all in the scope of $1. One expression a query: its plan then knows how rare the words are. */
export const IS_ANYWHERE = `
  with ${SCOPE}
  select exists (
           select 1 from search_entry e
            where e.kind = 'lesson' and e.vector @@ $2::tsquery
              and e.programme_id in (select programme_id from mine))
      or exists (
           select 1 from search_entry e
            where e.kind <> 'lesson' and e.organisation_id in (select organisation_id from mine)
              and e.vector @@ $2::tsquery) found`;

/** Words of the scope of $1 that share a spelling key with $2, or are among $3. */
export const NEAR_WORDS = `
  with ${SCOPE}
  select w.word, (array_agg(w.spelled order by w.uses desc))[1] spelled, sum(w.uses)::int uses
    from search_word w
   where (w.keys && $2::text[] or w.word = any($3)) and ${WORDS_IN_SCOPE}
   group by w.word`;

export interface LessonHitRow extends Pick<
  LessonHit,
  'editionId' | 'editionTitle' | 'code' | 'moduleCode' | 'moduleTitle' | 'anchor' | 'also'
> {
  readonly title: string;
  readonly heading: string | null;
  readonly body: string;
}

/** Totals stand in every row, and alone in one where the page is beyond the last hit. */
export interface CountedRow<Hit> {
  readonly total: number;
  readonly more: boolean;
  readonly hit: Hit | null;
}

/**
 * How many sections are weighed: those found by title or heading, and those found at all. Where titles alone are more than
 * that, texts are not looked through: the search is too wide to be ordered well, and its reader is told.
 */
export const WEIGHED = { titled: 300, all: 600 } as const;

/**
 * Of several words, near ones weigh most. A list of mistakes has them near because it names side by side what does not belong
 * together ("stranieri" beside "cittadini di Paesi terzi"): it is found, but does not lead. Its heading is the same everywhere.
 */
const NEAR_BY_MISTAKE = `$9::tsquery is not null and e.heading = 'Errori frequenti'`;

/**
 * Lessons by their best section: titles above headings above text, what was asked above its relatives; the other sections
 * of a lesson count a little. The scope is in the query: only programmes of the editions in $1 (P-32). $2 query, $3 the
 * same without relatives, $4 limit, $5 offset, $6 and $7 as in `WEIGHED`, $8 as $3 in titles, headings and objectives only, $9
 * as $3 with the words one behind the other, or null.
 */
export const LESSONS = `
  with mine as materialized (
    select distinct on (programme_id) programme_id, id edition_id, title
      from edition where id = any($1) order by programme_id, ends_on desc, id
  ), asked as materialized (
    select $2::tsquery query, $3::tsquery strict
  ), titled as materialized (
    select e.id from asked, search_entry e
     where e.kind = 'lesson' and e.title_vector @@ asked.query and e.programme_id in (select programme_id from mine)
     limit $6
  ), held as materialized (
    select e.id from asked, search_entry e
     where e.kind = 'lesson' and e.vector @@ asked.query and e.programme_id in (select programme_id from mine)
       and (select count(*) from titled) < $6
     limit $7
  ), unpacked as materialized (
    -- Joined to nothing, a vector is read from its compressed store once and not for each question below.
    select e.id, e.lesson_id, e.programme_id, e.position, e.anchor, e.heading, e.title_vector,
           e.vector || ''::tsvector vector
      from search_entry e
     where e.id in (select id from titled union select id from held)
  ), weighed as (
    select e.id, e.lesson_id, e.programme_id, e.position,
           case when e.title_vector @@ asked.strict then case when e.anchor is null then 5 else 4 end
                when e.vector @@ $8::tsquery then 3
                when e.title_vector @@ asked.query then case when e.anchor is null then 2 else 1 end
                else 0 end place,
           ts_rank('{0.1, 0.2, 0.4, 1}', e.vector, asked.query, 1)
             * case when e.vector @@ $9::tsquery then 3 else 1 end
             * case when ${NEAR_BY_MISTAKE} then 0.25 else 1 end weight
      from asked, unpacked e
  ), sorted as (
    select *, row_number() over best number,
           first_value(place) over best best_place,
           first_value(weight) over best + 0.2 * sum(weight) over (partition by lesson_id) best_weight
      from weighed
    window best as (partition by lesson_id order by place desc, weight desc, position)
  ), hits as materialized (
    select s.*, l.code, l.position lesson_position, l.title lesson_title, m.code module_code, m.title module_title,
           m.position module_position
      from sorted s
      join lesson l on l.id = s.lesson_id and l.withdrawn_at is null
      join module m on m.id = l.module_id and m.withdrawn_at is null
  ), page as materialized (
    select * from hits where number = 1
     order by best_place desc, best_weight desc, module_position, lesson_position, lesson_id limit $4 offset $5
  ), counted as (
    select (select count(*) from hits where number = 1)::int total,
           (select count(*) from titled) >= $6 or (select count(*) from held) >= $7 more
  )
  select counted.total, counted.more, shown.hit
    from counted left join lateral (
      select json_build_object(
               'editionId', mine.edition_id, 'editionTitle', mine.title, 'code', p.code,
               'moduleCode', p.module_code, 'moduleTitle', p.module_title, 'anchor', e.anchor,
               'title', p.lesson_title, 'heading', e.heading, 'body', e.body,
               'also', (select coalesce(json_agg(json_build_object('anchor', o.anchor, 'heading', o.heading) order by h.number), '[]')
                          from hits h join search_entry o on o.id = h.id
                         where h.lesson_id = p.lesson_id and h.number between 2 and 4 and o.anchor is not null)
             ) hit
        from page p
        join search_entry e on e.id = p.id
        join mine on mine.programme_id = p.programme_id
       order by p.best_place desc, p.best_weight desc, p.module_position, p.lesson_position, p.lesson_id
    ) shown on true`;

export interface RegisterHitRow {
  readonly key: string;
  readonly title: string;
  readonly body: string;
}

/** Terms or acts (kind in $6) of the organisations that hold the editions in $1. Others as for `LESSONS`. */
export const REGISTER = `
  with asked as materialized (
    select $2::tsquery query, $3::tsquery strict
  ), hits as materialized (
    select distinct on (e.key) e.key, e.title, e.body,
           (e.title_vector @@ asked.strict)::int + (e.title_vector @@ asked.query)::int place,
           ts_rank('{0.1, 0.2, 0.4, 1}', e.vector, asked.strict) weight
      from asked, search_entry e
     where e.organisation_id in (select organisation_id from edition where id = any($1))
       and e.kind = $6 and e.vector @@ asked.query
     order by e.key, e.organisation_id
  ), page as materialized (
    select * from hits order by place desc, weight desc, key limit $4 offset $5
  )
  select (select count(*) from hits)::int total, false more, shown.hit
    from (select 1) one left join lateral (
      select json_build_object('key', p.key, 'title', p.title, 'body', p.body) hit
        from page p order by p.place desc, p.weight desc, p.key
    ) shown on true`;
