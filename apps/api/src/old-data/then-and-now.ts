import type { DataSource } from 'typeorm';
import type { OldBuild, Row } from './old-build';

/** What is written anew by each import of content; all other tables hold what people did and what was decided for them. */
const FROM_CONTENT: ReadonlySet<string> = new Set([
  'case_study',
  'course_page',
  'lesson',
  'lesson_version',
  'module',
  'norm',
  'programme',
  'question',
  'quiz',
  'quiz_question',
  'search_entry',
]);

/** Tables that a migration took away on purpose, with the reason. */
const GONE: Readonly<Record<string, string>> = {
  glossary_term:
    '8814: written by each import and never read; the terms stand in course_page and search_entry',
};

/** What expires by the clock of the day on which this is run: whoever signs in takes the expired counters away. */
const PASSING: ReadonlySet<string> = new Set(['rate_limit']);

/** Columns that a migration changed or took away on purpose, with the reason and where what they held is now. */
const CHANGED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  class_session: {
    group_name: '8822: a row of edition_group, with the same name',
    teachers: '8832: rows of teacher, with the same names in the same order',
  },
  enrolment: { group_name: '8822: a row of edition_group, with the same name' },
  quiz: { review: '8621 adds solutionWhenSettled' },
};

/** Tables of people: an import must leave all their rows, however the content changed. */
export const tablesOfPeople = ({ tables }: OldBuild): string[] =>
  [...tables.keys()].filter((table) => !FROM_CONTENT.has(table));

export const allTables = ({ tables }: OldBuild): string[] => [...tables.keys()];

/**
 * Rows of the old build that are not there any more with the same values in each of their columns. More rows, more columns and
 * what stands above as changed on purpose are no loss.
 */
export async function lostRows(
  { tables }: OldBuild,
  dataSource: DataSource,
  names: readonly string[],
): Promise<Record<string, readonly Row[]>> {
  const lost: Record<string, readonly Row[]> = {};
  await dataSource.transaction(async (manager) => {
    await manager.query(`SET LOCAL timezone = 'UTC'`);
    for (const name of names.filter((one) => !(one in GONE) && !PASSING.has(one))) {
      const changed = Object.keys(CHANGED[name] ?? {});
      const then = tables.get(name) ?? [];
      const columns = Object.keys(then[0] ?? {}).filter((column) => !changed.includes(column));
      const rows: Array<{ row: Row }> = await manager.query(
        'SELECT to_jsonb(t) AS row FROM "' + name + '" t',
      );
      const now = new Set(rows.map(({ row }) => written(row, columns)));
      const missing = then.filter((row) => !now.has(written(row, columns)));
      if (missing.length > 0) lost[name] = missing;
    }
  });
  return lost;
}

const written = (row: Row, columns: readonly string[]) =>
  JSON.stringify(columns.map((column) => sorted(row[column])));

/** jsonb has an order of its own for keys; after an update it need not be the one of the dump. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}
