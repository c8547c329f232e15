import { DatedStatement, type DeadlineState, deadlineState } from '@lumit/shared';
import type { ContentProblem } from '@lumit/content/domain';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { datedStatementOf, longDate } from '@lumit/prose/api';
import { cutLesson } from './lesson-source';
import { parseText } from './parsed-text';
import { isEntry, walkYaml } from './walk-yaml';
import { YamlSource } from './yaml-source';

/** A dated statement of the content files, in the order of files and lines. */
export interface FoundDeadline {
  readonly file: string;
  readonly line: number;
  /** Key, code or title of the entry that carries it, `scheda` for a rubric; null in running text. */
  readonly entry: string | null;
  /** What it says, or what the entry is about. */
  readonly text: string;
  readonly statement: DatedStatement;
}

/** How each stands on the day of the check; null where no day was given. */
export interface JudgedDeadline extends FoundDeadline {
  readonly state: DeadlineState | null;
}

/** Every dated statement under the content folder that has its shape; what is wrong with the others is told elsewhere. */
export function findDeadlines(files: ReadonlyMap<string, string>): FoundDeadline[] {
  return [...files].flatMap(([file, text]) => {
    if (!/perishes|:scade/.test(text)) return [];
    if (file.endsWith('.yaml')) return inYaml(file, new YamlSource(file, text));
    if (!file.endsWith('.md')) return [];
    const cut = cutLesson(file, text);
    if ('reason' in cut) return inMarkdown(text).map((found) => ({ file, ...found }));
    const body = inMarkdown(cut.body).map((found) => ({
      file,
      ...found,
      line: cut.bodyLine - 1 + found.line,
    }));
    return [...inYaml(file, cut.front), ...body];
  });
}

function inYaml(file: string, source: YamlSource): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  walkYaml(source.value, (value, path) => {
    if (typeof value === 'string' && value.includes(':scade'))
      found.push(
        ...inMarkdown(value).map((statement) => ({ file, ...statement, line: source.lineOf(path) })),
      );
    if (!isEntry(value) || !Array.isArray(value['perishes'])) return;
    const { entry, text } = namesOf(value);
    value['perishes'].forEach((raw, place) => {
      const statement = DatedStatement.safeParse(raw).data;
      if (statement)
        found.push({ file, line: source.lineOf([...path, 'perishes', place]), entry, text, statement });
    });
  });
  return found;
}

function inMarkdown(markdown: string): Omit<FoundDeadline, 'file'>[] {
  const parsed = parseText(markdown);
  const found: Omit<FoundDeadline, 'file'>[] = [];
  if ('reason' in parsed) return found;
  visit(parsed.tree, 'textDirective', (node) => {
    const statement =
      node.name === 'scade' ? DatedStatement.safeParse(datedStatementOf(node)).data : undefined;
    if (statement)
      found.push({ line: node.position?.start.line ?? 1, entry: null, text: toString(node), statement });
  });
  return found;
}

/** A question by its key, an act by its key and short name, a lesson by its code and title. */
function namesOf(entry: Readonly<Record<string, unknown>>): { entry: string | null; text: string } {
  const first = (...names: string[]) =>
    names.map((name) => entry[name]).find((value) => typeof value === 'string');
  const name = first('key', 'code');
  return {
    entry: name ?? first('title') ?? 'scheda',
    text: first('stem', 'title', 'term', 'name', 'need', 'short') ?? 'tutto il testo',
  };
}

/** What a check tells of dated statements on a day: an error for what passed without an answer, else a warning in time. */
export function deadlineProblems(deadlines: readonly JudgedDeadline[]): ContentProblem[] {
  return deadlines.flatMap(
    ({ file, line, entry, text, statement: { on, then, answered }, state }): ContentProblem[] => {
      const words = `${entry ? `${entry}, ` : ''}«${text.length > 80 ? `${text.slice(0, 79)}…` : text}»`;
      switch (state) {
        case 'passed': {
          const again = answered
            ? `, e la risposta del ${longDate(answered.on)} non diceva l’esito: cerca di nuovo`
            : ' senza risposta';
          return [
            {
              file,
              line,
              severity: 'error',
              reason: `termine passato il ${longDate(on)}${again}: ${words}. ${then}`,
            },
          ];
        }
        case 'unknown':
          return [
            {
              file,
              line,
              severity: 'warning',
              reason: `termine passato il ${longDate(on)}, esito non ancora noto: ${words}. ${then}`,
            },
          ];
        case 'expiring':
          return [{ file, line, severity: 'warning', reason: `scade il ${longDate(on)}: ${words}. ${then}` }];
        default:
          return [];
      }
    },
  );
}

export const judgeDeadlines = (found: readonly FoundDeadline[], today: string | null): JudgedDeadline[] =>
  found.map((deadline) => ({
    ...deadline,
    state: today === null ? null : deadlineState(deadline.statement, today),
  }));
