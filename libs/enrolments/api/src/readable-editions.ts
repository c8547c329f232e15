import { ATTENDING_STATES } from '@lumit/enrolments/domain';
import type { Actor } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Which editions somebody may read in: as a learner who attends, or as a tutor. */
@Injectable()
export class ReadableEditions {
  constructor(private readonly dataSource: DataSource) {}

  async of(actor: Actor): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(READABLE, [
      actor.personId,
      ATTENDING_STATES,
      actor.learnerOf,
      actor.tutorOf,
    ]);
    return rows.map(({ id }) => id);
  }
}

const READABLE = `
  select edition_id id from enrolment where person_id = $1 and state = any($2) and edition_id = any($3)
  union
  select unnest($4::uuid[])`;
