import { Day, DatedStatement } from '@lumit/shared';
import { toString } from 'mdast-util-to-string';
import type { ContainerDirective } from 'mdast-util-directive';
import { z } from 'zod';
import {
  attribute,
  BLOCKS,
  datedStatementOf,
  type Directive,
  LEAF_DIRECTIVES,
  TEXT_DIRECTIVES,
  type Library,
} from '@lumit/prose/api';
import { error, type TextProblem } from './text-problem';

const KNOWN = { textDirective: TEXT_DIRECTIVES, leafDirective: LEAF_DIRECTIVES, containerDirective: BLOCKS };
const COLONS = { textDirective: ':', leafDirective: '::', containerDirective: ':::' };

/** Everything wrong with one directive. `lines` is the text it stands in, line by line. */
export function checkDirective(node: Directive, library: Library, lines: readonly string[]): TextProblem[] {
  const name = `${COLONS[node.type]}${node.name}`;
  const known = KNOWN[node.type];
  const shape = Object.hasOwn(known, node.name) ? known[node.name] : undefined;
  if (!shape) return [error(node, unknownReason(node, name, lines))];

  const given = Object.keys(node.attributes ?? {});
  const taken = [...shape.required, ...shape.optional];
  const problems = [
    ...shape.required
      .filter((key) => attribute(node, key) === '')
      .map((key) => error(node, `${name}: manca ${key}="…"`)),
    ...given
      .filter((key) => !taken.includes(key))
      .map((key) => error(node, `${name}: «${key}» non è previsto`)),
    ...valueProblems(node, library).map((reason) => error(node, `${name}: ${reason}`)),
  ];
  return node.type === 'containerDirective' ? [...problems, ...blockProblems(node, name, lines)] : problems;
}

/** A colon glued to a word begins a directive: an hour (`9:30`) can only be escaped, a sentence may also get its space. */
function unknownReason(node: Directive, name: string, lines: readonly string[]): string {
  const reason = `direttiva sconosciuta «${name}»`;
  if (node.type !== 'textDirective') return reason;
  const { line = 1, column = 1 } = node.position?.start ?? {};
  const word = /[\p{L}\p{N}]*$/u.exec((lines[line - 1] ?? '').slice(0, column - 1))?.[0] ?? '';
  const escaped = `scrivi ${word}\\:${node.name}`;
  if (/^\d/.test(node.name))
    return `${reason}; se sono due punti, ${escaped} (barra rovesciata prima dei due punti)`;
  return `${reason}; se sono due punti, metti uno spazio dopo, oppure ${escaped}`;
}

function valueProblems(node: Directive, library: Library): string[] {
  const problems: (string | undefined)[] = [];
  const value = (name: string) => attribute(node, name);
  if (value('ref')) problems.push(library.referenceProblem(value('ref')));
  if (node.name === 'term' && value('key') && !library.terms.has(value('key')))
    problems.push(`il termine «${value('key')}» non è in glossary.yaml`);
  if (node.name === 'figura' && value('key') && !library.figures.has(value('key')))
    problems.push(`la figura «${value('key')}» non c’è o è da correggere`);
  if (node.name === 'lang') {
    if (value('lang') && !/^[a-z]{2,3}$/.test(value('lang')))
      problems.push(`«${value('lang')}» non è una lingua: serve, per esempio, en`);
  }
  if (LABELLED.has(node.name) && toString(node).trim() === '')
    problems.push('manca il testo tra parentesi quadre');
  if (node.name === 'scade') problems.push(...datedProblems(node, library));
  if (value('date') && !Day.safeParse(value('date')).success)
    problems.push(`«${value('date')}» non è una data come 2026-05-22`);
  return problems.filter((problem) => problem !== undefined);
}

/** Inline directives that say something about their words. */
const LABELLED = new Set(['lang', 'superato', 'scade', 'ferma']);

function datedProblems(node: Directive, library: Library): (string | undefined)[] {
  const { error: wrong } = DatedStatement.safeParse(datedStatementOf(node), {
    error: italian,
    reportInput: true,
  });
  const shape = (wrong?.issues ?? [])
    // What is required and not there is told already.
    .filter((issue) => !(issue.path.length === 1 && attribute(node, String(issue.path[0])) === ''))
    .map(
      (issue) =>
        `${NAMES[issue.path.join('.')] ?? issue.path.join('.')}: ${issue.input === undefined ? 'manca' : issue.message}`,
    );
  return [...shape, attribute(node, 'norm') ? library.referenceProblem(attribute(node, 'norm')) : undefined];
}

const italian = z.locales.it().localeError;
/** How an answer is written in braces. */
const NAMES: Readonly<Record<string, string>> = {
  'answered.on': 'answered',
  'answered.found': 'found',
  'answered.outcome': 'outcome',
};

function blockProblems(node: ContainerDirective, name: string, lines: readonly string[]): TextProblem[] {
  const problems: TextProblem[] = [];
  const last = lines[(node.position?.end.line ?? 1) - 1] ?? '';
  if (!/^[\s>]*:{3,}\s*$/.test(last) || node.position?.start.line === node.position?.end.line)
    problems.push(error(node, `${name}: il blocco non è chiuso da una riga con :::`));
  const content = node.children.filter(
    (child) => !(child.type === 'paragraph' && child.data?.directiveLabel),
  );
  if (content.length === 0) problems.push(error(node, `${name}: il blocco è vuoto`));
  if (content.some((child) => child.type === 'containerDirective'))
    problems.push(error(node, `${name}: un blocco non può contenerne un altro`));
  const wanted = BLOCKS[node.name]?.list;
  const hasList = content.some((child) => child.type === 'list' && (wanted !== 'ordered' || child.ordered));
  if (wanted && !hasList)
    problems.push(error(node, `${name}: serve un elenco${wanted === 'ordered' ? ' numerato' : ''}`));
  return problems;
}
