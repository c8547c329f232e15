import type { Edition } from '@lumit/courses/api';
import {
  judgePeople,
  type KnownToEdition,
  MOST_FAULTS_SHOWN,
  type PeopleImportReport,
  type PeopleVerdict,
} from '@lumit/enrolments/domain';
import { foldedText } from '@lumit/shared';
import type { EntityManager } from 'typeorm';
import type { PeopleList } from './read-list';

/** Rows shown as they were read, so that somebody looks at their accents. */
const SAMPLE_ROWS = 3;

export interface JudgedList {
  readonly report: Omit<PeopleImportReport, 'imported'>;
  readonly verdict: PeopleVerdict;
}

/** Of the edition, what a list is judged by. */
type ListedEdition = Pick<Edition, 'id' | 'organisationId'>;

/** Judges a list by what the edition knows now. Trial and import come through here. */
export async function judgeList(
  manager: EntityManager,
  edition: ListedEdition,
  list: PeopleList,
): Promise<JudgedList> {
  const verdict = judgePeople(list.people, await knownTo(manager, edition));
  const { sha256, source, header, left, rows } = list;
  const report = {
    sha256,
    source: source.kind === 'csv' ? source : { ...source, sheets: [...source.sheets] },
    header: [...header],
    sample: rows.slice(0, SAMPLE_ROWS).map(({ cells }) => [...cells]),
    left: [...left],
    rows: rows.length,
    ready: verdict.ready.length,
    enrolled: verdict.enrolled.length,
    faulty: new Set(verdict.faults.map(({ line }) => line)).size,
    faults: verdict.faults.slice(0, MOST_FAULTS_SHOWN),
  };
  return { report, verdict };
}

async function knownTo(
  manager: EntityManager,
  { id: editionId, organisationId }: ListedEdition,
): Promise<KnownToEdition> {
  const named = async (query: string, values: unknown[]) => {
    const rows = await manager.query<Array<{ id: string; name: string }>>(query, values);
    return new Map(rows.map(({ id, name }) => [foldedText(name), id]));
  };
  const enrolled = await manager.query<Array<{ email: string }>>(ENROLLED, [editionId]);
  return {
    bodies: await named('select id, name from body where organisation_id = $1', [organisationId]),
    groups: await named('select id, name from edition_group where edition_id = $1', [editionId]),
    enrolled: new Set(enrolled.map(({ email }) => email)),
  };
}

const ENROLLED = `select p.email from enrolment e join person p on p.id = e.person_id where e.edition_id = $1`;
