import { editionReach, withinReach } from '@lumit/courses/api';
import { type Actor, reachOf } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { attends } from './enrolment-access';

/** Which editions somebody may read in: as a learner who attends, or without an enrolment. */
@Injectable()
export class ReadableEditions {
  constructor(private readonly dataSource: DataSource) {}

  async of(actor: Actor): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(READABLE, [
      actor.personId,
      reachOf(actor, 'study').editions,
      ...editionReach(actor, 'read-courses'),
    ]);
    return rows.map(({ id }) => id);
  }
}

const READABLE = `
  select e.edition_id id from enrolment e where e.person_id = $1 and e.edition_id = any($2) and ${attends('e')}
  union
  select ed.id from edition ed where ${withinReach('ed', '$3', '$4')}`;
