import { type EntityManager, In, IsNull } from 'typeorm';
import type { CheckedModule } from '../check/checked-content';
import { Module } from '@lumit/courses/api';
import type { ImportRun } from './import-run';
import { usesOfModules } from './uses-of-modules';

/**
 * Before anything of a programme is written: tells of modules that leave it, or go back into preparation, where something of
 * people stands on them. Certificates print a module while it is published, so both take it from them.
 */
export async function tellModules(
  { manager, sheet }: ImportRun,
  programmeId: string,
  modules: readonly CheckedModule[],
): Promise<void> {
  const stateOf = new Map(modules.map(({ card }) => [card.code, card.state]));
  const current = await standing(manager, programmeId);
  const leaving = current.filter(
    ({ code, state }) => !stateOf.has(code) || (state === 'published' && stateOf.get(code) !== state),
  );
  if (leaving.length === 0) return;
  const codes = leaving.map(({ code }) => code);
  const uses = Map.groupBy(await usesOfModules(manager, { programmeId, codes }), ({ code }) => code);
  for (const { code, title } of leaving) {
    const change = stateOf.has(code) ? 'torna in preparazione' : 'esce dal corso';
    for (const { what, people } of uses.get(code) ?? [])
      sheet.touch({ what: `modulo ${code} «${title}»`, change: `${change}: ${what}`, people });
  }
}

/** What left the files is withdrawn, never deleted. */
export async function withdrawModules(
  { manager, sheet, at }: ImportRun,
  programmeId: string,
  modules: readonly CheckedModule[],
): Promise<void> {
  const kept = new Set(modules.map(({ card }) => card.code));
  const gone = (await standing(manager, programmeId)).filter(({ code }) => !kept.has(code));
  for (const { code } of gone) sheet.note(`modulo ${code}`, 'withdrawn');
  await manager.update(Module, { id: In(gone.map(({ id }) => id)) }, { withdrawnAt: at });
}

const standing = (manager: EntityManager, programmeId: string): Promise<Module[]> =>
  manager.find(Module, { where: { programmeId, withdrawnAt: IsNull() }, order: { position: 'ASC' } });
