import { confirmedDaysOf, IN_ORDER, PERISHING } from './quiz-row';

/** Tests of a programme with what may keep them from beginning. $1 programme. */
export const QUIZZES = `
  select q.code, q.title, q.draw, q.question_count as "questionCount", ${PERISHING} as perishing
  from quiz q where q.programme_id = $1 and q.withdrawn_at is null ${IN_ORDER}`;

const ASKED = `
  from question b
  where b.programme_id = $1 and b.perishes is not null
    and exists (select from quiz_question qq join quiz q on q.id = qq.quiz_id
      where qq.question_id = b.id and q.withdrawn_at is null)`;

/** Questions that tests ask today and that rest on a last day. $1 programme. */
export const PERISHING_QUESTIONS = `
  select b.key, b.body ->> 'stem' as stem, b.body ->> 'lesson' as lesson, b.perishes,
    (select jsonb_agg(jsonb_build_object('code', q.code, 'title', q.title) order by q.code)
      from quiz_question qq join quiz q on q.id = qq.quiz_id
      where qq.question_id = b.id and q.withdrawn_at is null) as quizzes,
    (select coalesce(jsonb_agg(jsonb_build_object('on', to_char(c.statement_on, 'YYYY-MM-DD'), 'checked', c.checked,
        'at', c.confirmed_at, 'by', p.given_name || ' ' || p.family_name)), '[]')
      from question_confirmation c join person p on p.id = c.confirmed_by_id where c.question_id = b.id) as confirmations
  ${ASKED} order by b.key`;

/** $1 programme, $2 key. */
export const QUESTION_TO_CONFIRM = `
  select b.id, b.version, b.perishes, ${confirmedDaysOf('b')} as "confirmedDays" ${ASKED} and b.key = $2`;

/** $1 question, $2 last day, $3 what was checked, $4 person, $5 instant. Answers with no row where it was said before. */
export const CONFIRM = `
  insert into question_confirmation (question_id, statement_on, checked, confirmed_by_id, confirmed_at)
  values ($1, $2, $3, $4, $5) on conflict (question_id, statement_on) do nothing returning id`;

/** Acts by key. $1 organisation, $2 keys. */
export const NORMS = `
  select key, short, act, title, urn, celex, url, to_char(checked_on, 'YYYY-MM-DD') as "checkedOn", state
  from norm where organisation_id = $1 and key = any($2::text[])`;
