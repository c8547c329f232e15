import { isStopWord, piecesOf, spellingKeys } from '@lumit/courses/domain';
import type { EntityManager } from 'typeorm';

/** Whose words: of one programme, or (null) of the glossary and the acts of the organisation. */
export interface VocabularyOwner {
  readonly organisationId: string;
  readonly programmeId: string | null;
}

interface WordRow {
  readonly word: string;
  readonly spelled: string;
  readonly uses: number;
}

/** Counts the words and acronyms of all that the owner has in the index, and writes what is not so already. */
export async function keepVocabulary(manager: EntityManager, owner: VocabularyOwner): Promise<void> {
  const given = [owner.organisationId, owner.programmeId];
  const texts = await manager.query<{ text: string }[]>(TEXTS, given);
  const words = countWords(texts.map(({ text }) => text));
  const rows = words.map((row) => ({ ...row, keys: row.word.startsWith('^') ? [] : spellingKeys(row.word) }));
  await manager.query(DROP_OTHERS, [...given, rows.map(({ word }) => word)]);
  await manager.query(KEEP, [...given, JSON.stringify(rows)]);
}

function countWords(texts: readonly string[]): WordRow[] {
  const spellings = new Map<string, Map<string, number>>();
  const count = (word: string, spelled: string) => {
    const of = spellings.get(word) ?? new Map<string, number>();
    spellings.set(word, of.set(spelled, (of.get(spelled) ?? 0) + 1));
  };
  for (const { word, spelled, isAcronym, joined } of texts.flatMap(piecesOf)) {
    if (isAcronym) count(`^${word}`, spelled);
    else if (!isStopWord(word)) count(word, spelled);
    if (joined) count(joined, joined);
  }
  return [...spellings].map(([word, of]) => {
    const sorted = [...of].toSorted((a, b) => b[1] - a[1]);
    return { word, spelled: sorted[0]?.[0] ?? word, uses: sorted.reduce((sum, [, uses]) => sum + uses, 0) };
  });
}

const TEXTS = `
  select concat_ws(E'\\n', title, heading, body, array_to_string(names, E'\\n')) as text
    from search_entry
   where organisation_id = $1 and programme_id is not distinct from $2::uuid`;

const DROP_OTHERS = `
  delete from search_word
   where organisation_id = $1 and programme_id is not distinct from $2::uuid and word <> all($3)`;

const KEEP = `
  with given as (
    select * from jsonb_to_recordset($3::jsonb) as r (word text, spelled text, uses integer, keys text[])
  ), changed as (
    update search_word w set spelled = g.spelled, uses = g.uses, keys = g.keys from given g
     where w.organisation_id = $1 and w.programme_id is not distinct from $2::uuid and w.word = g.word
       and (w.spelled, w.uses, w.keys) is distinct from (g.spelled, g.uses, g.keys)
  )
  insert into search_word (organisation_id, programme_id, word, spelled, uses, keys)
  select $1, $2, g.word, g.spelled, g.uses, g.keys from given g
   where not exists (
     select 1 from search_word w
      where w.organisation_id = $1 and w.programme_id is not distinct from $2::uuid and w.word = g.word)`;
