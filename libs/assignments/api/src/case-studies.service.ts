import { type CaseListView, CaseView, type ModelAnswerView } from '@lumit/assignments/domain';
import { editionReach, withinReach } from '@lumit/courses/api';
import { dayInRome, showDeadlines } from '@lumit/courses/domain';
import { readerOf, READER_SCOPE } from '@lumit/enrolments/api';
import { type Actor, Clock, notFound, StoredReply } from '@lumit/platform';
import { overdueOf, type StoredDeadline } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What an earlier build made of the files may lack what this one shows. */
const storedCase = new StoredReply(CaseView.omit({ overdue: true }));

/** Case studies of an edition: learners who attend it and its tutors read them, only its tutors the model answer. */
@Injectable()
export class CaseStudies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, editionId: string): Promise<CaseListView> {
    const [row] = await this.dataSource.query<CaseListView[]>(LIST, readerOf(actor, editionId));
    if (!row) throw notFound();
    return row;
  }

  async find(actor: Actor, editionId: string, code: string): Promise<CaseView> {
    const [row] = await this.dataSource.query<CaseRow[]>(ONE, [...readerOf(actor, editionId), code]);
    if (!row) throw notFound();
    const view = storedCase.read(row, null);
    const today = dayInRome(this.clock.now());
    const show = (html: string) => showDeadlines(html, today);
    const text = show(view.html);
    return {
      ...view,
      html: text.html,
      documents: view.documents.map((document) => ({ ...document, html: show(document.html).html })),
      rubric: {
        ...view.rubric,
        serious: view.rubric.serious.map((mistake) => show(mistake).html),
        criteria: view.rubric.criteria.map(({ levels, ...criterion }) => ({
          ...criterion,
          levels: levels.map((level) => show(level).html),
        })),
      },
      overdue: [...overdueOf(row.deadlines, today), ...text.overdue],
    };
  }

  async modelAnswer(actor: Actor, editionId: string, code: string): Promise<ModelAnswerView> {
    const [row] = await this.dataSource.query<ModelAnswerView[]>(MODEL_ANSWER, [
      editionId,
      ...editionReach(actor, 'read-model-answers'),
      code,
    ]);
    if (!row) throw notFound();
    return { ...row, html: showDeadlines(row.html, dayInRome(this.clock.now())).html };
  }
}

type CaseRow = Omit<CaseView, 'overdue'> & { readonly deadlines: StoredDeadline[] | null };

const LIST = `
  with ${READER_SCOPE}
  select coalesce(
           jsonb_agg(
             jsonb_build_object('code', c.code, 'title', c.title, 'modules', c.modules, 'profiles', c.profiles,
                                'minutes', c.minutes, 'words', c.words, 'documents', jsonb_array_length(c.documents))
             order by c.position, c.code)
           filter (where c.id is not null), '[]') items
    from scope s
    left join case_study c on c.programme_id = s.programme_id and c.withdrawn_at is null
  having count(*) > 0`;

const ONE = `
  with ${READER_SCOPE}
  select c.code, c.title, c.modules, c.profiles, c.minutes, c.words, c.version,
         to_char(c.checked_on, 'YYYY-MM-DD') "checkedOn", c.html, c.documents, c.rubric, c.deadlines
    from scope s
    join case_study c on c.programme_id = s.programme_id and c.withdrawn_at is null
   where c.code = $5`;

const MODEL_ANSWER = `
  select c.model_answer_title title, c.model_answer_html html
    from edition ed
    join case_study c on c.programme_id = ed.programme_id and c.withdrawn_at is null
   where ed.id = $1 and ${withinReach('ed', '$2', '$3')} and c.code = $4`;
