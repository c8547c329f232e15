import { compileObsolete, type GlossaryEntry, GlossaryFile, type Norm, NormsFile, ObsoleteFile } from '@lumit/courses/domain';
import type { z } from 'zod';
import { Library } from '../render/library';
import { checkFigures, checkFigureTexts } from './check-figures';
import type { CheckRun } from './check-run';
import { YamlSource } from './yaml-source';

/** Reads `norms.yaml`, `glossary.yaml` the figures, which every text may point to, and what no text may say. */
export function checkRegisters(run: CheckRun): { norms: Norm[]; terms: GlossaryEntry[] } {
  const norms = readRegister(run, 'norms.yaml', NormsFile);
  const terms = readRegister(run, 'glossary.yaml', GlossaryFile);
  run.library = new Library(
    new Map(norms.map((norm) => [norm.key, norm])),
    new Map(terms.map((term) => [term.key, term])),
    checkFigures(run),
  );
  run.obsolete = compileObsolete(run.files.has('obsolete.yaml') ? readRegister(run, 'obsolete.yaml', ObsoleteFile) : []);
  checkFigureTexts(run);
  return { norms, terms };
}

function readRegister<T extends { key: string }>(run: CheckRun, file: string, schema: z.ZodType<T[]>): T[] {
  const text = run.open(file);
  if (text === undefined) {
    run.fail(file, 1, 'il file manca');
    return [];
  }
  const source = new YamlSource(file, text);
  const entries = run.shaped(source, schema) ?? [];
  run.noRepeatedKeys(source, [], entries);
  return entries;
}
