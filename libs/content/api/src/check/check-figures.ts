import { ContentKey } from '@lumit/shared';
import { type Figure, readSvg } from '@lumit/prose/api';
import type { CheckRun } from './check-run';
import { checkShortText } from './check-markdown';

/** Reads the drawings under `figures/`, each with its text alternative beside it. One that is refused is not there. */
export function checkFigures(run: CheckRun): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const file of run.filesIn('figures', '.svg')) {
    const key = file.slice('figures/'.length, -'.svg'.length);
    if (!ContentKey.safeParse(key).success)
      run.fail(file, 1, 'il nome usa solo minuscole senza accento, cifre e trattini');
    const read = readSvg(run.open(file) ?? '');
    const alternative = run.open(`figures/${key}.md`)?.trim() ?? '';
    if (alternative === '') run.fail(file, 1, `manca il testo alternativo: figures/${key}.md`);
    if ('problems' in read) for (const { line, reason } of read.problems) run.fail(file, line, reason);
    else if (alternative !== '') figures.set(key, { key, drawing: read.element, alternative });
  }
  return figures;
}

/** Checks the words of the figures, which may point to norms and terms like any text. */
export function checkFigureTexts(run: CheckRun): void {
  for (const { key, alternative } of run.library.figures.values())
    for (const { line, severity, reason } of checkShortText(alternative, run))
      run.problems.push({ file: `figures/${key}.md`, line, severity, reason });
}
