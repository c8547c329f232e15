import { createHash } from 'node:crypto';
import { type CaseStudySource, RUBRIC_POINTS } from '@lumit/assignments/domain';
import type { ToHtml } from '@lumit/prose/domain';
import type { ImportedLine, StoredDeadline } from '@lumit/shared';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { CaseStudy } from './case-study.entity';

/** All case studies of a programme, in their order. */
export interface CasesToKeep {
  readonly programmeId: string;
  readonly cases: readonly CaseStudySource[];
  readonly toHtml: ToHtml;
  /** Dated statements of a case, by its folder, and of its rubric. */
  readonly deadlinesOf: (slug: string) => readonly StoredDeadline[];
  readonly importedAt: Date;
}

/** Brings the case studies of a programme to what its files say; what left the files is withdrawn, not deleted. */
export async function keepCases(
  manager: EntityManager,
  { programmeId, cases, toHtml, deadlinesOf, importedAt }: CasesToKeep,
): Promise<ImportedLine[]> {
  const lines: ImportedLine[] = [];
  for (const [place, file] of cases.entries()) {
    const deadlines = deadlinesOf(file.slug);
    const values = {
      position: place + 1,
      ...textsOf(file, toHtml),
      deadlines: deadlines.length > 0 ? [...deadlines] : null,
    };
    lines.push({
      name: file.front.code,
      as: await keepCase(manager, { programmeId, code: file.front.code }, values),
    });
  }
  const gone = await manager.findBy(CaseStudy, {
    programmeId,
    withdrawnAt: IsNull(),
    code: Not(In(cases.map(({ front }) => front.code))),
  });
  await manager.update(CaseStudy, { id: In(gone.map(({ id }) => id)) }, { withdrawnAt: importedAt });
  return [...lines, ...gone.map(({ code }) => ({ name: code, as: 'withdrawn' as const }))];
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
>;

function textsOf(
  { front, body, documents, rubric, modelAnswer }: CaseStudySource,
  toHtml: ToHtml,
): CaseTexts {
  const { title, modules, profiles, minutes, words, checkedOn } = front;
  return {
    ...{ title, modules, profiles, minutes, words, checkedOn, html: toHtml(body) },
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

async function keepCase(
  manager: EntityManager,
  name: Pick<CaseStudy, 'programmeId' | 'code'>,
  values: CaseTexts & Pick<CaseStudy, 'position' | 'deadlines'>,
): Promise<ImportedLine['as']> {
  const contentHash = createHash('sha256').update(JSON.stringify(values)).digest('hex');
  const found = await manager.findOneBy(CaseStudy, name);
  if (!found) {
    await manager.insert(CaseStudy, { ...name, ...values, version: 1, contentHash, withdrawnAt: null });
    return 'added';
  }
  if (found.contentHash === contentHash && !found.withdrawnAt) return 'unchanged';
  const version = found.contentHash === contentHash ? found.version : found.version + 1;
  await manager.update(CaseStudy, { id: found.id }, { ...values, version, contentHash, withdrawnAt: null });
  return 'changed';
}
