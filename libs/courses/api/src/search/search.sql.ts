import type { LessonHit } from '@lumit/courses/domain';

/** What a query means to the database. `query` is empty where all its words are too common to look for. */
export interface AskedRow {
  readonly query: string;
  readonly words: string;
}

/**
 * $1 all words but the last with spaces between, $2 the last: both of letters and digits only (`toSearchWords`), so that
 * nothing in them is an operator. The last word may be unfinished, unless it is a common one ("per" is not "permesso").
 */
export const ASK = `
  with last as (select to_tsquery('it', $2) stem)
  select (plainto_tsquery('it', $1)
           && case when numnode(stem) = 0 or length($2) < 3 then stem
                   else stem || to_tsquery('it_words', $2 || ':*') end)::text query,
         (plainto_tsquery('it_words', $1) && to_tsquery('it_words', $2 || ':*'))::text words
    from last`;

export interface LessonHitRow extends Pick<
  LessonHit,
  'editionId' | 'editionTitle' | 'code' | 'moduleCode' | 'moduleTitle' | 'anchor' | 'also'
> {
  readonly title: string;
  readonly heading: string | null;
  readonly snippet: string;
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
 * Lessons by their best section: titles above headings above text. The scope is in the query: only programmes of the
 * editions in $1 (P-32). $2 query, $3 whole words for the marks, $4 limit, $5 offset, $6 and $7 as in `WEIGHED`;
 * $8 and $9 how `ts_headline` marks a title and cuts a text, in which a word may be unfinished.
 */
export const LESSONS = `
  with mine as materialized (
    select distinct on (programme_id) programme_id, id edition_id, title
      from edition where id = any($1) order by programme_id, ends_on desc, id
  ), asked as materialized (
    select $2::tsquery query
  ), titled as materialized (
    select e.id from asked, search_entry e
     where e.kind = 'lesson' and e.title_vector @@ asked.query and e.programme_id in (select programme_id from mine)
     limit $6
  ), held as materialized (
    select e.id from asked, search_entry e
     where e.kind = 'lesson' and e.vector @@ asked.query and e.programme_id in (select programme_id from mine)
       and (select count(*) from titled) < $6
     limit $7
  ), weighed as (
    select e.id, e.lesson_id, e.programme_id, e.position,
           case when not e.title_vector @@ asked.query then 0 when e.anchor is null then 2 else 1 end place,
           ts_rank('{0.1, 0.2, 0.4, 1}', e.vector, asked.query) weight
      from asked, search_entry e
     where e.id in (select id from titled union select id from held)
  ), sorted as (
    select *, row_number() over best number,
           first_value(place) over best best_place, first_value(weight) over best best_weight
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
               'title', ts_headline('it', p.lesson_title, $2::tsquery, $8),
               'heading', ts_headline('it', e.heading, $2::tsquery, $8),
               'snippet', marked.snippet,
               'also', (select coalesce(json_agg(json_build_object('anchor', o.anchor, 'heading', o.heading) order by h.number), '[]')
                          from hits h join search_entry o on o.id = h.id
                         where h.lesson_id = p.lesson_id and h.number between 2 and 4 and o.anchor is not null)
             ) hit
        from page p
        join search_entry e on e.id = p.id
        join mine on mine.programme_id = p.programme_id
        cross join lateral (select ts_headline('it', e.body, $2::tsquery, $9) by_stem) stems
        cross join lateral (
          select case when strpos(by_stem, chr(2)) > 0 then by_stem
                      else ts_headline('it_words', e.body, $3::tsquery, $9) end snippet
        ) marked
       order by p.best_place desc, p.best_weight desc, p.module_position, p.lesson_position, p.lesson_id
    ) shown on true`;

export interface RegisterHitRow {
  readonly key: string;
  readonly title: string;
  readonly snippet: string;
}

/** Terms or acts (kind in $6) of the organisations that hold the editions in $1. Others as for `LESSONS`; $7 and $8 are its $8 and $9. */
export const REGISTER = `
  with asked as materialized (
    select $2::tsquery query
  ), hits as materialized (
    select distinct on (e.key) e.key, e.title, e.body, (e.title_vector @@ asked.query)::int place,
           ts_rank('{0.1, 0.2, 0.4, 1}', e.vector, asked.query) weight
      from asked, search_entry e
     where e.organisation_id in (select organisation_id from edition where id = any($1))
       and e.kind = $6 and e.vector @@ asked.query
     order by e.key, e.organisation_id
  ), page as materialized (
    select * from hits order by place desc, weight desc, title limit $4 offset $5
  )
  select (select count(*) from hits)::int total, false more, shown.hit
    from (select 1) one left join lateral (
      select json_build_object(
               'key', p.key, 'title', ts_headline('it', p.title, $2::tsquery, $7),
               'snippet', case when strpos(by_stem, chr(2)) > 0 then by_stem
                               else ts_headline('it_words', p.body, $3::tsquery, $8) end
             ) hit
        from page p cross join lateral (select ts_headline('it', p.body, $2::tsquery, $8) by_stem) stems
       order by p.place desc, p.weight desc, p.title
    ) shown on true`;
