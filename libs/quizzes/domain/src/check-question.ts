import { italianIssue } from '@lumit/shared';
import { Question } from './question';
import type { QuestionIssue } from './question-issue';
import { QUESTION_KINDS } from './question-kinds';

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
  return [...commonIssues(parsed.data), ...QUESTION_KINDS[parsed.data.kind].issues(parsed.data)];
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
  return [...issues, ...plainTextIssues(question)];
}

const PLAIN_FIELDS = new Set(['options', 'pairs', 'distractors', 'items', 'unit']);
const MARKUP = /:(norm|term|lang|superato|scade|ferma)(\[|\{)|\*\*|\]\(/;

/** Options are shown as they are written: a directive or Markdown in them would appear as signs. */
function plainTextIssues(question: Question): QuestionIssue[] {
  const found: QuestionIssue[] = [];
  const visit = (value: unknown, path: (string | number)[]) => {
    if (typeof value === 'string' && path.at(-1) !== 'feedback' && MARKUP.test(value))
      found.push({
        code: 'markup_in_plain_text',
        path,
        reason: 'le opzioni sono testo semplice, senza Markdown',
      });
    else if (Array.isArray(value)) value.forEach((item, place) => visit(item, [...path, place]));
    else if (value !== null && typeof value === 'object')
      for (const [name, item] of Object.entries(value)) visit(item, [...path, name]);
  };
  for (const [name, value] of Object.entries(question)) if (PLAIN_FIELDS.has(name)) visit(value, [name]);
  return found;
}
