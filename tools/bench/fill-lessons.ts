import { chance } from '../fault/random.ts';
import type { Sql } from './seed.ts';

const MODULES = 100;
const SECTIONS = 6;
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
 * Adds lessons to the one programme there is, mixed from the real course's own titles, headings and texts, with what the
 * import indexed of each. That is harder than ten thousand real lessons would be: with the vocabulary of one course, every
 * word stands in hundreds of them.
 */
export async function fillLessons(sql: Sql, count: number): Promise<FilledCourse> {
  const [programme] = await sql<{ id: string; organisation_id: string }>(
    `SELECT id, organisation_id FROM programme ORDER BY (SELECT count(*) FROM edition e WHERE e.programme_id = programme.id) DESC LIMIT 1`,
  );
  const real = await sql<{ id: string; isTitle: boolean; body: string }>(
    `SELECT id, heading IS NULL AS "isTitle", body FROM search_entry WHERE kind = 'lesson' ORDER BY key`,
  );
  const titles = real.filter(({ isTitle }) => isTitle).map(({ id }) => id);
  const sections = real.filter(({ isTitle, body }) => !isTitle && body.length > 30);
  const modules = await sql<{ id: string }>(
    `INSERT INTO module (programme_id, code, slug, title, position, state, summary, objectives)
     SELECT $1, 'B' || n, 'b' || n, 'Modulo ' || n, 1000 + n, 'published', '', '[]' FROM generate_series(1, $2::int) n RETURNING id`,
    [programme?.id, MODULES],
  );
  for (let made = 0; made < count; made += BATCH) {
    const lessons = Array.from({ length: Math.min(BATCH, count - made) }, (_, place) => ({
      moduleId: modules[(made + place) % modules.length]?.id,
      code: `B${made + place}`,
      title: oneOf(titles),
      sections: Array.from({ length: SECTIONS }, (_, number) => ({
        position: number + 1,
        heading: oneOf(sections).id,
        text: oneOf(sections).id,
      })),
    }));
    await sql(INSERT, [programme?.id, programme?.organisation_id, JSON.stringify(lessons)]);
  }
  await sql('VACUUM ANALYZE');
  const [size] = await sql<{ words: number }>(
    `SELECT round(avg(cardinality(regexp_split_to_array(body, '\\s+'))))::int AS words FROM search_entry WHERE key LIKE 'bench%'`,
  );
  const sentences = sections
    .flatMap(({ body }) => body.split(/(?<=[.!?])\s+/))
    .filter((one) => one.length > 30);
  return { lessons: count, sections: count * (SECTIONS + 1), wordsPerSection: size?.words ?? 0, sentences };
}

/** The index of a section is put together as the import does: its heading, the lesson's title, then the text alone. */
const INSERT = `
  WITH given AS (
    SELECT gen_random_uuid() AS id, l.* FROM jsonb_to_recordset($3::jsonb) AS l ("moduleId" uuid, code text, title uuid, sections jsonb)
  ), named AS (
    SELECT g.*, t.title || ', ' || g.code AS name, t.title_vector FROM given g JOIN search_entry t ON t.id = g.title
  ), lessons AS (
    INSERT INTO lesson (id, programme_id, module_id, code, key, slug, title, position, minutes, profiles)
    SELECT id, $1, "moduleId", code, 'bench-' || id, code, name, 1, 20, '[]' FROM named
  ), entries AS (
    SELECT n.id, n.name, 0 AS position, NULL AS heading, n.name AS body, n.title_vector,
           setweight(n.title_vector, 'A') AS vector
      FROM named n
    UNION ALL
    SELECT n.id, n.name, s.position, h.heading, b.body, h.title_vector,
           setweight(h.title_vector, 'A') || setweight(n.title_vector, 'C') || ts_filter(b.vector, '{d}')
      FROM named n, jsonb_to_recordset(n.sections) AS s (position int, heading uuid, text uuid),
           search_entry h, search_entry b
     WHERE h.id = s.heading AND b.id = s.text
  )
  INSERT INTO search_entry (organisation_id, programme_id, lesson_id, kind, key, position, anchor, title, heading, body, title_vector, vector, content_hash)
  SELECT $2, $1, id, 'lesson', 'bench ' || id || '#' || position, position, 's-' || nullif(position, 0), name, heading, body, title_vector, vector, ''
    FROM entries`;
