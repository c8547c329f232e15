import { compileObsolete, ObsoleteFile } from '@lumit/content/domain';
import { type GlossaryEntry, GlossaryFile, type Norm, NormsFile } from '@lumit/prose/domain';
import { namesOfNorm } from '@lumit/courses/domain';
import type { z } from 'zod';
import { Library } from '@lumit/prose/api';
import { checkFigures, checkFigureTexts } from './check-figures';
import type { CheckRun } from './check-run';
import { YamlSource } from './yaml-source';

/** Reads `norms.yaml`, `glossary.yaml` and the figures, which every text may point to, and what no text may say any more. */
export function checkRegisters(run: CheckRun): { norms: Norm[]; terms: GlossaryEntry[] } {
  const { entries: norms, source } = readRegister(run, 'norms.yaml', NormsFile);
  const { entries: terms } = readRegister(run, 'glossary.yaml', GlossaryFile);
  run.library = new Library(
    new Map(norms.map((norm) => [norm.key, norm])),
    new Map(terms.map((term) => [term.key, term])),
    checkFigures(run),
  );
  norms.forEach(({ changes = [] }, place) =>
    changes.forEach(({ by }, number) => {
      if (!run.library.norms.has(by))
        run.problems.push(
          source.problemAt([place, 'changes', number, 'by'], `l’atto «${by}» non è in norms.yaml`),
        );
    }),
  );
  const owners = new Map<string, string>();
  norms.forEach((norm, place) =>
    norm.aliases?.forEach((alias, number) => {
      const taken = namesOfNorm({ ...norm, short: alias, act: '', aliases: [] }).filter(
        (name) => (owners.get(name) ?? norm.key) !== norm.key,
      );
      if (taken.length > 0)
        run.problems.push(
          source.problemAt(
            [place, 'aliases', number],
            `«${alias}» è già un nome di un altro atto: la ricerca non saprebbe quale`,
          ),
        );
      else
        for (const name of namesOfNorm({ ...norm, short: alias, act: '', aliases: [] }))
          owners.set(name, norm.key);
    }),
  );
  if (run.files.has('obsolete.yaml'))
    run.obsolete = compileObsolete(readRegister(run, 'obsolete.yaml', ObsoleteFile).entries);
  checkFigureTexts(run);
  return { norms, terms };
}

function readRegister<T extends { key: string }>(
  run: CheckRun,
  file: string,
  schema: z.ZodType<T[]>,
): { entries: T[]; source: YamlSource } {
  const text = run.open(file);
  const source = new YamlSource(file, text ?? '[]');
  if (text === undefined) run.fail(file, 1, 'il file manca');
  const entries = run.shaped(source, schema) ?? [];
  run.noRepeatedKeys(source, [], entries);
  return { entries, source };
}
