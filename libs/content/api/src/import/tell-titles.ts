import { holdersOfOtherTitle } from '@lumit/certificates/api';
import { type EntityManager, IsNull } from 'typeorm';
import type { CheckedProgramme } from '../check/checked-content';
import { Module, Programme } from '@lumit/courses/api';
import type { ImportRun } from './import-run';

/**
 * Before anything of a programme is written: tells of the programme and the modules that get another title, where people hold
 * valid certificates that print one that differs from it.
 */
export async function tellTitles(run: ImportRun, { file, modules }: CheckedProgramme): Promise<void> {
  const { manager, organisationId, sheet } = run;
  const programme = await manager.findOneBy(Programme, { organisationId, slug: file.slug });
  if (!programme) return;
  const before = [{ code: null, title: programme.title }, ...(await titlesOf(manager, programme.id))];
  const now = new Map<string | null, string>([
    [null, file.title],
    ...modules.map(({ card }) => [card.code, card.title] as const),
  ]);
  for (const { code, title: was } of before) {
    const title = now.get(code) ?? was;
    if (title === was) continue;
    const people = await holdersOfOtherTitle(manager, { programmeId: programme.id, code, title });
    const what = code === null ? `programma ${file.slug} «${was}»` : `modulo ${code} «${was}»`;
    const change = `diventa «${title}»: lo stampano con altro titolo attestati validi, che andranno rivisti`;
    if (people > 0) sheet.touch({ what, change, people });
  }
}

const titlesOf = (manager: EntityManager, programmeId: string): Promise<Module[]> =>
  manager.find(Module, { where: { programmeId, withdrawnAt: IsNull() }, order: { position: 'ASC' } });
