import { Module, Programme } from '@lumit/courses/api';
import type { EntityManager } from 'typeorm';

interface ShownTitle {
  readonly programmeId: string;
  /** Of the test. */
  readonly code: string;
  readonly title: string;
}

/** Maps of the course show titles of tests without asking the quizzes: brings theirs to the test's own. */
export async function keepShownTitle(
  manager: EntityManager,
  { programmeId, code, title }: ShownTitle,
): Promise<void> {
  await manager.update(Module, { programmeId, testCode: code }, { testTitle: title });
  const programme = await manager.findOneByOrFail(Programme, { id: programmeId });
  const tests = programme.tests.map((test) => (test.code === code ? { ...test, title } : test));
  await manager.update(Programme, { id: programmeId }, { tests });
}

/** Titles that somebody gave to tests of the files in the browser, by code. */
export async function editedTitles(
  manager: EntityManager,
  programmeId: string,
): Promise<Map<string, string>> {
  const rows: { code: string; title: string }[] = await manager.query(
    `select code, title from quiz where programme_id = $1 and origin -> 'edited' <> 'null'`,
    [programmeId],
  );
  return new Map(rows.map(({ code, title }) => [code, title]));
}
