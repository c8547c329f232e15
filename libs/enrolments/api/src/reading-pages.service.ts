import { storedPages } from '@lumit/courses/api';
import type { CoursePageKind, StoredPage } from '@lumit/courses/domain';
import { type Actor, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { READER_SCOPE, readerOf } from './enrolment-access';

/** The pages about a whole course, for who attends or teaches the edition. Everybody else finds nothing. */
@Injectable()
export class ReadingPages {
  constructor(private readonly dataSource: DataSource) {}

  /** As the import left it, this build's or an earlier one's; null where the course was never imported. */
  async find<Kind extends CoursePageKind>(
    actor: Actor,
    editionId: string,
    kind: Kind,
  ): Promise<StoredPage<Kind> | null> {
    const [row] = await this.dataSource.query<{ content: unknown; shape: string | null }[]>(PAGE, [
      ...readerOf(actor, editionId),
      kind,
    ]);
    if (!row) throw notFound();
    return row.content === null ? null : storedPages[kind].read(row.content, row.shape);
  }
}

const PAGE = `
  with ${READER_SCOPE}
  select p.content, p.shape
    from scope s left join course_page p on p.programme_id = s.programme_id and p.kind = $5`;
