import { type NameBook, toVector, type WeightedText, wordsToStem } from '@lumit/courses/domain';
import type { ImportedLine } from '@lumit/shared';
import type { EntityManager } from 'typeorm';
import { contentHash } from '@lumit/platform';
import { stemsOf } from './stems-of';

/** Raise it when the way texts are indexed changes: the next import then indexes all of them anew. */
const INDEXING = 2;

/** One thing to find. `strong` words count most, `middle` ones less, the body and what is unseen least. */
export interface EntryToKeep {
  readonly key: string;
  readonly anchor: string | null;
  readonly title: string;
  readonly heading: string | null;
  /** Plain text; its words are shown around what was found. */
  readonly body: string;
  readonly strong: string;
  readonly middle: string;
  /** Found, but not shown. */
  readonly unseen: string;
  /** Of an act or a term: all its names. */
  readonly names: readonly string[];
}

/** Whose entries they are: those of the same owner that are not given again go. */
export interface EntryOwner {
  readonly organisationId: string;
  readonly kind: 'lesson' | 'term' | 'norm';
  readonly programmeId: string | null;
  readonly lessonId: string | null;
}

/**
 * Brings what a search can find of one lesson, or of one register, to what was given; answers with what became of each, by key.
 * What did not change is not written.
 */
export async function keepSearchEntries(
  manager: EntityManager,
  owner: EntryOwner,
  { entries, book }: { entries: readonly EntryToKeep[]; book: NameBook },
): Promise<ImportedLine[]> {
  const stems = await stemsOf(manager, wordsToStem(entries.flatMap(textsOf)));
  const rows = entries.map((entry, position) => {
    const { key, anchor, title, heading, body, names } = entry;
    const vectors = {
      titleVector: toVector([{ weight: 'D', text: heading ?? title }], book, stems),
      vector: toVector(textsOf(entry), book, stems),
    };
    const row = { key, anchor, title, heading, body, names, position, ...vectors };
    return { ...row, contentHash: contentHash({ row, INDEXING }) };
  });
  const { organisationId, programmeId, lessonId, kind } = owner;
  const keys = rows.map(({ key }) => key);
  const [gone]: [{ key: string }[], number] = await manager.query(DROP_OTHERS, [
    organisationId,
    kind,
    lessonId,
    keys,
  ]);
  const written: { key: string; as: 'added' | 'changed' }[] = await manager.query(KEEP, [
    organisationId,
    programmeId,
    lessonId,
    kind,
    JSON.stringify(rows),
  ]);
  const asOf = new Map(written.map(({ key, as }) => [key, as]));
  return [
    ...keys.map((name) => ({ name, as: asOf.get(name) ?? ('unchanged' as const) })),
    ...gone.map(({ key }) => ({ name: key, as: 'withdrawn' as const })),
  ];
}

const textsOf = ({ strong, middle, body, unseen }: EntryToKeep): WeightedText[] => [
  { weight: 'A', text: strong },
  { weight: 'C', text: middle },
  { weight: 'D', text: body },
  { weight: 'D', text: unseen },
];

/** Takes lessons that left the course out of the search. */
export async function dropLessonEntries(manager: EntityManager, lessonIds: readonly string[]): Promise<void> {
  await manager.query('delete from search_entry where lesson_id = any($1)', [lessonIds]);
}

const DROP_OTHERS = `
  delete from search_entry
   where organisation_id = $1 and kind = $2 and lesson_id is not distinct from $3::uuid and key <> all($4)
  returning key`;

const KEEP = `
  insert into search_entry as e
    (organisation_id, programme_id, lesson_id, kind, key, position, anchor, title, heading, body, names,
     title_vector, vector, content_hash)
  select $1, $2, $3, $4, r.key, r.position, r.anchor, r.title, r.heading, r.body, r.names,
         r."titleVector"::tsvector, r.vector::tsvector, r."contentHash"
    from jsonb_to_recordset($5::jsonb) as r
      (key text, position integer, anchor text, title text, heading text, body text, names text[],
       "titleVector" text, vector text, "contentHash" text)
   where not exists (
     select 1 from search_entry s
      where s.organisation_id = $1 and s.kind = $4 and s.key = r.key and s.lesson_id is not distinct from $3::uuid
        and s.content_hash = r."contentHash")
  on conflict (organisation_id, kind, key) do update set
    programme_id = excluded.programme_id, lesson_id = excluded.lesson_id, position = excluded.position,
    anchor = excluded.anchor, title = excluded.title, heading = excluded.heading, body = excluded.body,
    names = excluded.names, title_vector = excluded.title_vector, vector = excluded.vector,
    content_hash = excluded.content_hash
  returning key, case when xmax = 0 then 'added' else 'changed' end as "as"`;
