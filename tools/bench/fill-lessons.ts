import { chance } from '../fault/random.ts';
import type { Sql } from './seed.ts';

const MODULES = 100;
const SECTIONS = 6;
const SENTENCES = 14;
const BATCH = 250;

const luck = chance(7);
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(luck.next() * list.length)] as T;

export interface FilledCourse {
  readonly lessons: number;
  readonly sections: number;
  readonly wordsPerSection: number;
  /** All sentences of the real course: queries are drawn from them. */
  readonly sentences: readonly string[];
}

/**
 * Adds lessons to the one programme there is, mixed from the real course's own headings and sentences. That is harder than
 * ten thousand real lessons would be: with the vocabulary of one course, every word stands in hundreds of them.
 */
export async function fillLessons(sql: Sql, count: number): Promise<FilledCourse> {
  const real = await sql<{ title: string; heading: string; body: string }>(
    `SELECT title, heading, body FROM search_entry WHERE kind = 'lesson' AND heading IS NOT NULL`,
  );
  const headings = [...new Set(real.map(({ heading }) => heading))];
  const titles = [...new Set(real.map(({ title }) => title))];
  const sentences = real.flatMap(({ body }) => body.split(/(?<=[.!?])\s+/)).filter((one) => one.length > 30);
  const [programme] = await sql<{ id: string; organisation_id: string }>(
    `SELECT id, organisation_id FROM programme ORDER BY (SELECT count(*) FROM edition e WHERE e.programme_id = programme.id) DESC LIMIT 1`,
  );
  const modules = await sql<{ id: string }>(
    `INSERT INTO module (programme_id, code, slug, title, position, state, summary, objectives)
     SELECT $1, 'B' || n, 'b' || n, 'Modulo ' || n, 1000 + n, 'published', '', '[]' FROM generate_series(1, $2::int) n RETURNING id`,
    [programme?.id, MODULES],
  );
  for (let made = 0; made < count; made += BATCH) {
    const lessons = Array.from({ length: Math.min(BATCH, count - made) }, (_, place) => ({
      moduleId: modules[(made + place) % modules.length]?.id,
      code: `B${made + place}`,
      title: `${oneOf(titles)}, ${made + place}`,
      sections: Array.from({ length: SECTIONS }, (_, number) => ({
        position: number + 1,
        heading: oneOf(headings),
        body: Array.from({ length: SENTENCES }, () => oneOf(sentences)).join(' '),
      })),
    }));
    await sql(INSERT, [programme?.id, programme?.organisation_id, JSON.stringify(lessons)]);
  }
  await sql('VACUUM ANALYZE');
  const [size] = await sql<{ words: number }>(
    `SELECT round(avg(cardinality(regexp_split_to_array(body, '\\s+'))))::int AS words FROM search_entry WHERE key LIKE 'bench%'`,
  );
  return { lessons: count, sections: count * (SECTIONS + 1), wordsPerSection: size?.words ?? 0, sentences };
}

/** Indexed as the import does, but for the words that a hyphen or an apostrophe joins into one. */
const INSERT = `
  WITH given AS (
    SELECT gen_random_uuid() AS id, l.* FROM jsonb_to_recordset($3::jsonb) AS l ("moduleId" uuid, code text, title text, sections jsonb)
  ), lessons AS (
    INSERT INTO lesson (id, programme_id, module_id, code, key, slug, title, position, minutes, profiles)
    SELECT id, $1, "moduleId", code, 'bench-' || id, code, title, 1, 20, '[]' FROM given
  ), entries AS (
    SELECT id, title, 0 AS position, NULL AS heading, title AS body FROM given
    UNION ALL
    SELECT g.id, g.title, s.position, s.heading, s.body
      FROM given g, jsonb_to_recordset(g.sections) AS s (position int, heading text, body text)
  ), folded AS (
    SELECT *, regexp_replace(lower(title), '[^[:alnum:]]+', ' ', 'g') AS t, regexp_replace(lower(coalesce(heading, '')), '[^[:alnum:]]+', ' ', 'g') AS h,
           regexp_replace(lower(body), '[^[:alnum:]]+', ' ', 'g') AS b FROM entries
  ), named AS (
    SELECT *, CASE WHEN heading IS NULL THEN t ELSE h END AS name, CASE WHEN heading IS NULL THEN '' ELSE t END AS other FROM folded
  )
  INSERT INTO search_entry (organisation_id, programme_id, lesson_id, kind, key, position, anchor, title, heading, body, title_vector, vector, content_hash)
  SELECT $2, $1, id, 'lesson', 'bench ' || id || '#' || position, position, 's-' || nullif(position, 0), title, heading, body,
         to_tsvector('it', name) || to_tsvector('it_words', name),
         setweight(to_tsvector('it', name) || to_tsvector('it_words', name), 'A')
           || setweight(to_tsvector('it', other) || to_tsvector('it_words', other), 'C')
           || to_tsvector('it', b) || to_tsvector('it_words', b), ''
    FROM named`;
