import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type CaseStudySource, RUBRIC_POINTS } from '@lumit/assignments/domain';
import { contentHash as hashOf } from '@lumit/platform';
import type { ToHtml } from '@lumit/prose/domain';
import {
  type EditDesk,
  type FileSource,
  type ImportedLine,
  type Origin,
  settleAt,
  type StoredDeadline,
  type ThingToSettle,
} from '@lumit/shared';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { CaseStudy } from './case-study.entity';

/** All case studies of a programme, in their order. */
export interface CasesToKeep {
  readonly programmeId: string;
  readonly cases: readonly CaseStudySource[];
  /** The folder of a case, by its name. */
  readonly sourceOf: (slug: string) => FileSource;
  readonly toHtml: ToHtml;
  /** Dated statements of a case, by its folder, and of its rubric. */
  readonly deadlinesOf: (slug: string) => readonly StoredDeadline[];
  readonly importedAt: Date;
  /** Where edits made in the browser are brought. */
  readonly desk: EditDesk;
}

/**
 * Brings the case studies of a programme to what its files say; what left the files is withdrawn, not deleted. A case that
 * somebody edited stays until somebody takes the file; those of other origin are not touched.
 */
export async function keepCases(manager: EntityManager, found: CasesToKeep): Promise<ImportedLine[]> {
  const { programmeId, cases, toHtml, deadlinesOf } = found;
  const lines: ImportedLine[] = [];
  for (const [place, file] of cases.entries()) {
    const values = {
      position: place + 1,
      ...caseValues(file, { toHtml, deadlines: deadlinesOf(file.slug) }),
    };
    lines.push({ name: file.front.code, as: await keepCase(manager, { found, file, values }) });
  }
  const others = await manager.findBy(CaseStudy, {
    programmeId,
    withdrawnAt: IsNull(),
    code: Not(In(cases.map(({ front }) => front.code))),
  });
  for (const study of others) {
    const standing = { origin: study.origin, hash: study.contentHash, same: false };
    const settled = settle(found, { code: study.code, standing, file: null });
    if (settled.does === 'leave') await keepOrigin(manager, study, settled.origin);
    if (settled.does !== 'withdraw') continue;
    const origin = settled.origin ?? study.origin;
    await manager.update(CaseStudy, { id: study.id }, { withdrawnAt: found.importedAt, origin });
    lines.push({ name: study.code, as: 'withdrawn' });
  }
  return lines;
}

type CaseTexts = Omit<
  CaseStudy,
  | 'id'
  | 'programmeId'
  | 'programme'
  | 'code'
  | 'position'
  | 'version'
  | 'contentHash'
  | 'withdrawnAt'
  | 'deadlines'
  | 'origin'
>;

function textsOf(
  { front, body, documents, rubric, modelAnswer }: CaseStudySource,
  toHtml: ToHtml,
): CaseTexts {
  const { title, modules, profiles, minutes, words, checkedOn } = front;
  return {
    title,
    modules,
    profiles,
    minutes,
    words,
    checkedOn,
    html: toHtml(body),
    documents: documents.map(({ slug, front: head, body: text }) => ({
      key: slug,
      title: head.title,
      kind: head.kind,
      from: head.from,
      date: head.date ?? null,
      html: toHtml(text),
    })),
    rubric: {
      pass: rubric.pass,
      cap: rubric.cap,
      maximum: RUBRIC_POINTS,
      serious: rubric.serious.map(toHtml),
      criteria: rubric.criteria.map(({ levels, ...criterion }) => ({
        ...criterion,
        levels: levels.map(toHtml),
      })),
    },
    modelAnswerTitle: modelAnswer.front.title,
    modelAnswerHtml: toHtml(modelAnswer.body),
  };
}

/** All that a case says, rendered. */
export type CaseValues = CaseTexts & Pick<CaseStudy, 'deadlines'>;

export function caseValues(
  file: CaseStudySource,
  { toHtml, deadlines }: { toHtml: ToHtml; deadlines: readonly StoredDeadline[] },
): CaseValues {
  return { ...textsOf(file, toHtml), deadlines: deadlines.length > 0 ? [...deadlines] : null };
}

export const caseHashOf = (values: CaseValues & Pick<CaseStudy, 'position'>): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('hex');

interface CaseToKeep {
  readonly found: CasesToKeep;
  readonly file: CaseStudySource;
  readonly values: CaseValues & Pick<CaseStudy, 'position'>;
}

async function keepCase(
  manager: EntityManager,
  { found, file, values }: CaseToKeep,
): Promise<ImportedLine['as']> {
  const { code } = file.front;
  const { programmeId } = found;
  const contentHash = caseHashOf(values);
  const row = await manager.findOneBy(CaseStudy, { programmeId, code });
  const isAsFile = row?.contentHash === contentHash && !row.withdrawnAt;
  // An edited case keeps its place: saying what the file says, elsewhere, is no difference.
  const saysTheSame = row && caseHashOf({ ...values, position: row.position }) === row.contentHash;
  const same = Boolean(saysTheSame) && !row?.withdrawnAt;
  const standing = row && { origin: row.origin, hash: row.contentHash, same };
  const settled = settle(found, { code, standing, file });
  if (settled.does === 'refuse' || settled.does === 'withdraw') return 'unchanged';
  const { origin } = settled;
  if (!row) {
    const made = { programmeId, code, ...values, version: 1, contentHash, withdrawnAt: null, origin };
    await manager.insert(CaseStudy, made);
    return 'added';
  }
  await keepOrigin(manager, row, origin);
  if (settled.does === 'leave' || isAsFile) return 'unchanged';
  const version = row.contentHash === contentHash ? row.version : row.version + 1;
  await manager.update(CaseStudy, { id: row.id }, { ...values, version, contentHash, withdrawnAt: null });
  return 'changed';
}

function settle(
  { sourceOf, desk, importedAt }: CasesToKeep,
  { code, standing, file }: Pick<ThingToSettle, 'standing'> & { code: string; file: CaseStudySource | null },
) {
  // Over the case as written, without its place: how it is rendered may change with the program, its place with others.
  const found = file && { ...sourceOf(file.slug), held: hashOf({ ...file, slug: null }) };
  return settleAt(desk, { what: `caso ${code}`, standing, found }, importedAt.toISOString());
}

async function keepOrigin(manager: EntityManager, row: CaseStudy, origin: Origin): Promise<void> {
  if (!isDeepStrictEqual(origin, row.origin)) await manager.update(CaseStudy, { id: row.id }, { origin });
}
