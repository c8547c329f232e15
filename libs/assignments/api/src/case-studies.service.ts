import type { CaseListView, CaseView, ModelAnswerView } from '@lumit/assignments/domain';
import { ATTENDING_STATES } from '@lumit/enrolments/domain';
import { type Actor, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Case studies of an edition: learners who attend it and its tutors read them, only its tutors the model answer. */
@Injectable()
export class CaseStudies {
  constructor(private readonly dataSource: DataSource) {}

  async list(actor: Actor, editionId: string): Promise<CaseListView> {
    const [row] = await this.dataSource.query<CaseListView[]>(LIST, this.scopeOf(actor, editionId));
    if (!row) throw notFound();
    return row;
  }

  async find(actor: Actor, editionId: string, code: string): Promise<CaseView> {
    const [row] = await this.dataSource.query<CaseView[]>(ONE, [...this.scopeOf(actor, editionId), code]);
    if (!row) throw notFound();
    return row;
  }

  async modelAnswer(actor: Actor, editionId: string, code: string): Promise<ModelAnswerView> {
    const [row] = await this.dataSource.query<ModelAnswerView[]>(MODEL_ANSWER, [
      editionId,
      actor.tutorOf,
      code,
    ]);
    if (!row) throw notFound();
    return row;
  }

  private scopeOf(actor: Actor, editionId: string): unknown[] {
    return [editionId, actor.personId, ATTENDING_STATES, actor.tutorOf.includes(editionId)];
  }
}

/** The edition, when the caller attends it or is its tutor. $1 edition, $2 person, $3 states that may attend, $4 is a tutor. */
const SCOPE = `
  with scope as (
    select ed.programme_id
      from edition ed
      left join enrolment e on e.edition_id = ed.id and e.person_id = $2 and e.state = any($3)
     where ed.id = $1 and (e.id is not null or $4::boolean)
  )`;

const LIST =
  SCOPE +
  `
  select coalesce(
           jsonb_agg(
             jsonb_build_object('code', c.code, 'title', c.title, 'modules', c.modules, 'profiles', c.profiles,
                                'minutes', c.minutes, 'words', c.words, 'documents', jsonb_array_length(c.documents))
             order by c.position)
           filter (where c.id is not null), '[]') items
    from scope s
    left join case_study c on c.programme_id = s.programme_id and c.withdrawn_at is null
  having count(*) > 0`;

const ONE =
  SCOPE +
  `
  select c.code, c.title, c.modules, c.profiles, c.minutes, c.words, c.version,
         to_char(c.checked_on, 'YYYY-MM-DD') "checkedOn", c.html, c.documents, c.rubric
    from scope s
    join case_study c on c.programme_id = s.programme_id and c.withdrawn_at is null
   where c.code = $5`;

const MODEL_ANSWER = `
  select c.model_answer_title title, c.model_answer_html html
    from edition ed
    join case_study c on c.programme_id = ed.programme_id and c.withdrawn_at is null
   where ed.id = $1 and ed.id = any($2) and c.code = $3`;
