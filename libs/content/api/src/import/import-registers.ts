import { translationsOf } from '@lumit/prose/domain';
import { type EntityManager, In, Not } from 'typeorm';
import type { CheckedContent } from '../check/checked-content';
import { GlossaryTerm, NormRow } from '@lumit/courses/api';
import type { ReportSheet } from './import-report';
import { keepRow } from './keep-row';

/** Brings an organisation's norms and glossary to what the files say; nothing points to these rows, so what left the files goes. */
export async function importRegisters(
  manager: EntityManager,
  organisationId: string,
  content: CheckedContent,
  sheet: ReportSheet,
): Promise<void> {
  for (const {
    key,
    urn = null,
    celex = null,
    url = null,
    changes: _,
    perishes: __,
    aliases: _names,
    ...norm
  } of content.norms) {
    const { as } = await keepRow(manager, NormRow, { organisationId, key }, { ...norm, urn, celex, url });
    sheet.note(`norma ${key}`, as);
  }
  for (const entry of content.terms) {
    const { key, term, definition } = entry;
    const values = { term, definition, words: translationsOf(entry) };
    const { as } = await keepRow(manager, GlossaryTerm, { organisationId, key }, values);
    sheet.note(`termine ${key}`, as);
  }
  for (const [entity, kept, kind] of [
    [NormRow, content.norms, 'norma'],
    [GlossaryTerm, content.terms, 'termine'],
  ] as const) {
    const gone = await manager.findBy(entity, { organisationId, key: Not(In(kept.map(({ key }) => key))) });
    for (const row of gone) sheet.note(`${kind} ${row.key}`, 'withdrawn');
    if (gone.length > 0) await manager.delete(entity, { id: In(gone.map(({ id }) => id)) });
  }
}
