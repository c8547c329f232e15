import { type EntityManager, In, Not } from 'typeorm';
import type { CheckedContent } from '../check/checked-content';
import { NormRow } from '@lumit/courses/api';
import type { ReportSheet } from './import-report';
import { keepRow } from './keep-row';

/** Brings an organisation's norms to what the files say; nothing points to these rows, so what left the files goes. */
export async function importNorms(
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
  const gone = await manager.findBy(NormRow, {
    organisationId,
    key: Not(In(content.norms.map(({ key }) => key))),
  });
  for (const { key } of gone) sheet.note(`norma ${key}`, 'withdrawn');
  if (gone.length > 0) await manager.delete(NormRow, { id: In(gone.map(({ id }) => id)) });
}
