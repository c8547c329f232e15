import type { ContentProblem } from '@lumit/content/domain';
import {
  type Document,
  isMap,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { italianIssue } from '@lumit/shared';
import type { z } from 'zod';

type Path = readonly (string | number)[];

/** A YAML text that remembers where each value stands, so that a problem can name its line. */
export class YamlSource {
  private readonly counter = new LineCounter();
  private readonly document: Document.Parsed;
  /** Problems of the YAML itself; when there is any, `value` is undefined. */
  readonly problems: readonly ContentProblem[];
  readonly value: unknown;

  /** `firstLine` is the line of the file on which the text begins. */
  constructor(
    private readonly file: string,
    text: string,
    private readonly firstLine = 1,
  ) {
    this.document = parseDocument(text, { lineCounter: this.counter, prettyErrors: false, version: '1.2' });
    this.problems = [...this.document.errors.map((error) => this.syntaxProblem(error)), ...this.aliases()];
    this.value = this.problems.length === 0 ? (this.document.toJS() as unknown) : undefined;
  }

  /** The value in the given shape, or undefined with the problems that keep it from having it. */
  read<T>(schema: z.ZodType<T>): { value?: T; problems: readonly ContentProblem[] } {
    if (this.problems.length > 0) return { problems: this.problems };
    const parsed = schema.safeParse(this.value, { error: italianIssue, reportInput: true });
    if (parsed.success) return { value: parsed.data, problems: [] };
    return { problems: parsed.error.issues.flatMap((issue) => this.shapeProblems(issue)) };
  }

  problemAt(path: Path, reason: string, severity: ContentProblem['severity'] = 'error'): ContentProblem {
    return { file: this.file, line: this.lineOf(path), severity, reason };
  }

  /** The line of a field, or of the nearest thing around it where the field is missing. */
  lineOf(path: Path): number {
    let node: unknown = this.document.contents;
    let offset = rangeStart(node) ?? 0;
    for (const step of path) {
      const next = childOf(node, step);
      if (!next) break;
      node = next.value;
      offset = rangeStart(next.key) ?? rangeStart(node) ?? offset;
    }
    return this.lineAt(offset);
  }

  private lineAt(offset: number): number {
    return this.firstLine - 1 + Math.max(1, this.counter.linePos(offset).line);
  }

  private syntaxProblem(error: YAMLError): ContentProblem {
    const words = SYNTAX_WORDS[error.code] ?? `YAML scritto male (${error.code})`;
    return { file: this.file, line: this.lineAt(error.pos[0]), severity: 'error', reason: words };
  }

  private aliases(): ContentProblem[] {
    const found: ContentProblem[] = [];
    visit(this.document, {
      Alias: (_, node) => {
        const line = this.lineAt(rangeStart(node) ?? 0);
        found.push({
          file: this.file,
          line,
          severity: 'error',
          reason: 'i rimandi YAML (&, *) non sono ammessi',
        });
      },
    });
    return found;
  }

  private shapeProblems(issue: z.core.$ZodIssue): ContentProblem[] {
    const path = issue.path as Path;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        this.problemAt([...path, key], `campo sconosciuto: ${[...path, key].join('.')}`),
      );
    }
    const missing = issue.code === 'invalid_type' && issue.input === undefined;
    const where = path.length > 0 ? `${path.join('.')}: ` : '';
    return [this.problemAt(path, `${where}${missing ? 'il campo manca' : issue.message}`)];
  }
}

const SYNTAX_WORDS: Partial<Record<YAMLError['code'], string>> = {
  DUPLICATE_KEY: 'la stessa chiave compare due volte',
  TAB_AS_INDENT: 'il rientro usa un tabulatore: servono spazi',
  BAD_INDENT: 'il rientro non è quello delle righe vicine',
  MISSING_CHAR: 'manca un carattere: controlla virgolette, parentesi e due punti',
  MULTILINE_IMPLICIT_KEY: 'una riga con due punti va messa tra virgolette',
  UNEXPECTED_TOKEN: 'carattere inatteso: forse il testo va messo tra virgolette',
  BAD_SCALAR_START: 'il testo comincia con un carattere riservato: mettilo tra virgolette',
  BLOCK_AS_IMPLICIT_KEY: 'due punti dentro un testo senza virgolette',
};

function childOf(node: unknown, step: string | number): { key?: Node | null; value: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => String((item.key as { value?: unknown } | null)?.value) === String(step),
    );
    return pair && { key: pair.key as Node, value: pair.value };
  }
  if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined)
    return { value: node.items[step] };
  return undefined;
}

function rangeStart(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] | null } | null | undefined)?.range?.[0];
}
