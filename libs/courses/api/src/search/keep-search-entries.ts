import { foldText, withoutMarks } from '@lumit/courses/domain';
import type { EntityManager } from 'typeorm';
import { contentHash } from '../import/content-hash';

/** Raise it when the way texts are indexed changes: the next import then indexes all of them anew. */
const INDEXING = 1;

/** One thing to find. `strong` words count most, `middle` ones less, the body least. */
export interface EntryToKeep {
  readonly key: string;
  readonly anchor: string | null;
  readonly title: string;
  readonly heading: string | null;
  /** Plain text; its words are shown around what was found. */
  readonly body: string;
  readonly strong: string;
  readonly middle: string;
}

/** Whose entries they are: those of the same owner that are not given again go. */
export interface EntryOwner {
  readonly organisationId: string;
  readonly kind: 'lesson' | 'term' | 'norm';
  readonly programmeId: string | null;
  readonly lessonId: string | null;
}

/** Brings what a search can find of one lesson, or of one register, to what was given. What did not change is not written. */
export async function keepSearchEntries(
  manager: EntityManager,
  owner: EntryOwner,
  entries: readonly EntryToKeep[],
): Promise<void> {
  const rows = entries.map((entry, position) => {
    const { key, anchor, title, heading, body, strong, middle } = entry;
    return {
      ...{ key, anchor, title: withoutMarks(title), heading: heading && withoutMarks(heading), position },
      body: withoutMarks(body),
      titleWords: foldText(heading ?? title),
      ...{ strongWords: foldText(strong), middleWords: foldText(middle), bodyWords: foldText(body) },
      contentHash: contentHash({ entry, position, INDEXING }),
    };
  });
  const { organisationId, programmeId, lessonId, kind } = owner;
  const keys = rows.map(({ key }) => key);
  await manager.query(DROP_OTHERS, [organisationId, kind, lessonId, keys]);
  await manager.query(KEEP, [organisationId, programmeId, lessonId, kind, JSON.stringify(rows)]);
}

/** Takes lessons that left the course out of the search. */
export async function dropLessonEntries(manager: EntityManager, lessonIds: readonly string[]): Promise<void> {
  await manager.query('delete from search_entry where lesson_id = any($1)', [lessonIds]);
}

const DROP_OTHERS = `
  delete from search_entry
   where organisation_id = $1 and kind = $2 and lesson_id is not distinct from $3::uuid and key <> all($4)`;

const KEEP = `
  insert into search_entry as e
    (organisation_id, programme_id, lesson_id, kind, key, position, anchor, title, heading, body,
     title_vector, vector, content_hash)
  select $1, $2, $3, $4, r.key, r.position, r.anchor, r.title, r.heading, r.body,
         to_tsvector('it', r."titleWords") || to_tsvector('it_words', r."titleWords"),
         setweight(to_tsvector('it', r."strongWords") || to_tsvector('it_words', r."strongWords"), 'A')
           || setweight(to_tsvector('it', r."middleWords") || to_tsvector('it_words', r."middleWords"), 'C')
           || to_tsvector('it', r."bodyWords") || to_tsvector('it_words', r."bodyWords"),
         r."contentHash"
    from jsonb_to_recordset($5::jsonb) as r
      (key text, position integer, anchor text, title text, heading text, body text, "titleWords" text,
       "strongWords" text, "middleWords" text, "bodyWords" text, "contentHash" text)
   where not exists (
     select 1 from search_entry s
      where s.organisation_id = $1 and s.kind = $4 and s.key = r.key and s.lesson_id is not distinct from $3::uuid
        and s.content_hash = r."contentHash")
  on conflict (organisation_id, kind, key) do update set
    programme_id = excluded.programme_id, lesson_id = excluded.lesson_id, position = excluded.position,
    anchor = excluded.anchor, title = excluded.title, heading = excluded.heading, body = excluded.body,
    title_vector = excluded.title_vector, vector = excluded.vector, content_hash = excluded.content_hash`;
