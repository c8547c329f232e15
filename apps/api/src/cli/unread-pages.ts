import { storedPages } from '@lumit/courses/api';
import type { CoursePageKind } from '@lumit/courses/domain';
import type { Client } from 'pg';

/** How many pages about whole courses an earlier build wrote and this one cannot read; none where there is no such table yet. */
export async function unreadPages(client: Pick<Client, 'query'>): Promise<number> {
  const { rows } = await client
    .query<{ kind: CoursePageKind; content: unknown; shape: string | null }>(
      'SELECT kind, content, shape FROM course_page',
    )
    .catch(() => ({ rows: [] }));
  return rows.filter(({ kind, content, shape }) => storedPages[kind].isUnreadable(content, shape)).length;
}
