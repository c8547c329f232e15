import type { CoursePageKind } from '@lumit/courses/api';
import { ATTENDING_STATES } from '@lumit/enrolments/domain';
import { type Actor, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The pages about a whole course, for who attends or teaches the edition. Everybody else finds nothing. */
@Injectable()
export class ReadingPages {
  constructor(private readonly dataSource: DataSource) {}

  /** As the import left it; null where the course was never imported. */
  async find<Page>(actor: Actor, editionId: string, kind: CoursePageKind): Promise<Page | null> {
    const [row] = await this.dataSource.query<{ content: Page | null }[]>(PAGE, [
      editionId,
      actor.personId,
      ATTENDING_STATES,
      actor.tutorOf.includes(editionId),
      kind,
    ]);
    if (!row) throw notFound();
    return row.content;
  }
}

const PAGE = `
  select p.content
    from edition ed
    left join enrolment e on e.edition_id = ed.id and e.person_id = $2 and e.state = any($3)
    left join course_page p on p.programme_id = ed.programme_id and p.kind = $5
   where ed.id = $1 and (e.id is not null or $4::boolean)`;
