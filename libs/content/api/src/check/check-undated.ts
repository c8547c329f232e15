import type { ContentProblem } from '@lumit/content/domain';
import { cutLesson } from './lesson-source';
import { isEntry, walkYaml } from './walk-yaml';
import { YamlSource } from './yaml-source';

const MONTH = 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre';
const DAY = `(?:1°|\\d{1,2}) (?:${MONTH}) (?:202[6-9]|20[3-9]\\d)`;
/** What sounds as if it would not hold for ever: a day that ends something, or something not decided yet. */
const PERISHABLE = new RegExp(
  [
    `(?<!\\p{L})(?:entro|fino|prorogat[oaie]|sino|scade|scadono|prima) (?:(?:al?|il|del|all’|l’)\\s?)?\\**${DAY}`,
    `(?<!\\p{L})al \\**${DAY}`,
    `(?<!\\p{L})da convertire(?!\\p{L})`,
    `(?<!\\p{L})va convertito(?!\\p{L})`,
    `(?<!\\p{L})in (?:discussione|negoziato|corso di approvazione)(?!\\p{L})`,
    `(?<!\\p{L})disegno di legge(?!\\p{L})`,
    `(?:non (?:ne )?(?:conosciamo|si conosce|risulta|abbiamo visto) l['’]esito)`,
  ].join('|'),
  'iu',
);
/** Words that carry their day, quote what is over, or were said to stand for good. */
const ANSWERED = /:(?:scade|superato|ferma)\[(?:[^[\]]|\[[^\]]*\])*\](?:\{[^}]*\})?/g;

/** How the warning begins: the report counts them. */
export const UNDATED = 'può scadere, e non dice quando:';

/**
 * Phrases that will stop holding and carry no day: none must be forgotten. Excused are words inside `:scade`,
 * `:superato` and `:ferma`, entries with a key `perishes` (`[]` too), and the invented letters of a case. In a case the
 * key excuses the text as well: its people live on invented days.
 */
export function undatedProblems(files: ReadonlyMap<string, string>): ContentProblem[] {
  return [...files].flatMap(([file, text]) => {
    if (file.includes('/documents/') || file === 'obsolete.yaml') return [];
    if (file.endsWith('.yaml')) return inYaml(file, new YamlSource(file, text));
    if (!file.endsWith('.md')) return [];
    const cut = cutLesson(file, text);
    if ('reason' in cut) return inLines(file, text, 1);
    const head = cut.front.value;
    if (/(^|\/)cases\//.test(file) && isEntry(head) && Array.isArray(head['perishes'])) return [];
    return [...inYaml(file, cut.front), ...inLines(file, cut.body, cut.bodyLine)];
  });
}

function inYaml(file: string, source: YamlSource): ContentProblem[] {
  const problems: ContentProblem[] = [];
  walkYaml(source.value, (value, path) => {
    if (isEntry(value) && Array.isArray(value['perishes'])) {
      // The entry's own words are answered for, and so is what stands in it, but not the questions of a file.
      return path.length === 0 && ['questions', 'selfCheck'].some((list) => Array.isArray(value[list]))
        ? undefined
        : false;
    }
    const found = typeof value === 'string' ? perishableIn(value) : undefined;
    if (found) problems.push(source.problemAt(path, `${UNDATED} «${found}»`, 'warning'));
    return undefined;
  });
  return problems;
}

function inLines(file: string, text: string, firstLine: number): ContentProblem[] {
  return text.split('\n').flatMap((line, place): ContentProblem[] => {
    const found = perishableIn(line);
    return found
      ? [{ file, line: firstLine + place, severity: 'warning', reason: `${UNDATED} «${found}»` }]
      : [];
  });
}

/** The first phrase of a text that nobody answered for. */
export function perishableIn(text: string): string | undefined {
  return PERISHABLE.exec(text.replaceAll(ANSWERED, '…'))?.[0];
}
