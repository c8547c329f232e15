import type { CoursePageKind } from '@lumit/courses/api';
import { type Actor, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { READER_SCOPE, readerOf } from './enrolment-access';

/** The pages about a whole course, for who attends or teaches the edition. Everybody else finds nothing. */
@Injectable()
export class ReadingPages {
  constructor(private readonly dataSource: DataSource) {}

  /** As the import left it; null where the course was never imported. */
  async find<Page>(actor: Actor, editionId: string, kind: CoursePageKind): Promise<Page | null> {
    const [row] = await this.dataSource.query<{ content: Page | null }[]>(PAGE, [
      ...readerOf(actor, editionId),
      kind,
    ]);
    if (!row) throw notFound();
    return row.content;
  }
}

const PAGE = `
  with ${READER_SCOPE}
  select p.content from scope s left join course_page p on p.programme_id = s.programme_id and p.kind = $5`;
