import type { ContentProblem } from '@lumit/content/domain';
import { YamlSource } from './yaml-source';

/** A lesson file cut in two: its front matter and the Markdown below. */
export interface LessonSource {
  readonly front: YamlSource;
  readonly body: string;
  /** Line of the file on which the body begins. */
  readonly bodyLine: number;
}

/** Cuts a lesson file at its two lines of three hyphens. */
export function cutLesson(file: string, text: string): LessonSource | ContentProblem {
  const lines = text.split('\n');
  const fail = (line: number, reason: string): ContentProblem => ({ file, line, severity: 'error', reason });
  if (lines[0]?.trimEnd() !== '---') return fail(1, 'la lezione deve cominciare con una riga ---');
  const end = lines.findIndex((line, place) => place > 0 && line.trimEnd() === '---');
  if (end < 0) return fail(1, 'manca la riga --- che chiude la testata');
  return {
    front: new YamlSource(file, lines.slice(1, end).join('\n'), 2),
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}
