import { italianIssue } from '@lumit/shared';
import { findKind, kindOf } from './kind-of';
import type { FieldPath } from './kinds/question-kind';
import { Question } from './question';
import type { QuestionIssue } from './question-issue';
import type { RawQuestion } from './quiz-file';

/**
 * Everything that stops a question from being published: what its shape shows first, then what only reading shows
 * (equal options, none right, no points, …). Empty when it may be used. Messages are for its author, in Italian.
 */
export function checkQuestion(raw: unknown): QuestionIssue[] {
  const parsed = Question.safeParse(raw, { error: italianIssue, reportInput: true });
  if (!parsed.success)
    return parsed.error.issues.map((issue) => ({
      code: 'shape',
      path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
      reason: issue.message,
    }));
  return [...commonIssues(parsed.data), ...kindOf(parsed.data).issues(parsed.data)];
}

function commonIssues(question: Question): QuestionIssue[] {
  const issues: QuestionIssue[] = [];
  if (question.stem.trim() === '')
    issues.push({ code: 'empty_stem', path: ['stem'], reason: 'la domanda è vuota' });
  if (question.points <= 0)
    issues.push({
      code: 'points_not_positive',
      path: ['points'],
      reason: 'i punti devono essere più di zero',
    });
  else if (!Number.isInteger(Math.round(question.points * 1e6) / 1e5))
    issues.push({ code: 'points_too_fine', path: ['points'], reason: 'i punti vanno a decimi: 0.5, 1, 1.5' });
  // The door to kinds that a person marks opens together with the place where tutors mark them.
  if (kindOf(question).markedBy === 'person')
    issues.push({
      code: 'nobody_to_mark',
      path: ['kind'],
      reason: 'le risposte di questo tipo le valuta una persona: non c’è ancora dove farlo',
    });
  return [...issues, ...plainTextIssues(question)];
}

/** A text of a question with the way to it. */
export interface QuestionText {
  readonly path: FieldPath;
  readonly text: string;
  /** It may be an outdated statement: there it is looked for, not taught. */
  readonly isOfferedAsWrong: boolean;
}

/** The texts of a raw question that somebody reads, sound or not: stem and explanation, and those of its kind. */
export function textsOfQuestion(raw: RawQuestion): QuestionText[] {
  const { data: question } = Question.safeParse(raw);
  const fields = ['stem', 'explanation', ...(findKind(raw['kind'])?.texts ?? [])];
  return fields
    .flatMap((field) => textsAt(raw[field], [field]))
    .map(({ path, text }) => ({
      path,
      text,
      isOfferedAsWrong: question !== undefined && kindOf(question).isOfferedAsWrong(question, path),
    }));
}

const MARKUP = /:(norm|term|lang|superato|scade|ferma)(\[|\{)|\*\*|\]\(/;

/** Options are shown as they are written: a directive or Markdown in them would appear as signs. */
function plainTextIssues(question: Question): QuestionIssue[] {
  const fields: RawQuestion = { ...question };
  return kindOf(question)
    .texts.flatMap((field) => textsAt(fields[field], [field]))
    .filter(({ path, text }) => path.at(-1) !== 'feedback' && MARKUP.test(text))
    .map(({ path }) => ({
      code: 'markup_in_plain_text',
      path,
      reason: 'le opzioni sono testo semplice, senza Markdown',
    }));
}

function textsAt(value: unknown, path: FieldPath): Omit<QuestionText, 'isOfferedAsWrong'>[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, place) => textsAt(item, [...path, place]));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => textsAt(item, [...path, name]));
}
