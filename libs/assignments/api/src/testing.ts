import type { CaseStudySource } from '@lumit/assignments/domain';
import { TestDesk } from '@lumit/platform/testing';
import type { DataSource } from 'typeorm';
import { keepCases } from './case-importer';
import { CaseStudy } from './case-study.entity';

/** What only a tutor may read of `aCaseFile`. */
export const MODEL_ANSWER_TEXT = 'La risposta modello indica la questura.';

/** A checked case study as its files give it. */
export function aCaseFile(code = 'caso-1', title = 'Lei non ha il permesso'): CaseStudySource {
  return {
    slug: `${code.replace('caso-', '')}-prova`,
    front: {
      code,
      title,
      modules: ['M4', 'M5'],
      profiles: ['A'],
      minutes: 90,
      words: { min: 600, max: 900 },
      checkedOn: '2026-11-22',
    },
    body: '## La situazione\n\nSamira chiede aiuto.',
    documents: [
      {
        slug: '1-foglio',
        front: { title: 'Foglio', kind: 'Modulo', from: 'Questura', date: '2026-07-28' },
        body: 'Testo.',
      },
    ],
    rubric: {
      pass: 18,
      cap: 15,
      serious: ['Promettere un esito'],
      criteria: ['A', 'B', 'C', 'D', 'E'].map((key, place) => ({
        key,
        title: `Criterio ${key}`,
        weight: [3, 2, 2, 2, 1][place] ?? 1,
        levels: ['assente', 'parziale', 'adeguato', 'eccellente'],
      })),
    },
    modelAnswer: { front: { title: 'Risposta modello' }, body: MODEL_ANSWER_TEXT },
  };
}

/** What an import says of the folders of cases besides what they hold. */
export const fromFolders = () => ({
  sourceOf: (slug: string) => ({ path: `prova/cases/${slug}`, sha256: '0'.repeat(64) }),
  desk: new TestDesk(),
});

/** A case study of a programme, imported as the content files are. */
export async function aCaseStudy(
  dataSource: DataSource,
  { programmeId, code = 'caso-1' }: { programmeId: string; code?: string },
): Promise<CaseStudy> {
  await dataSource.transaction((manager) =>
    keepCases(manager, {
      programmeId,
      cases: [aCaseFile(code)],
      toHtml: (markdown) => `<p>${markdown}</p>`,
      deadlinesOf: () => [],
      importedAt: new Date('2026-11-22T08:00:00Z'),
      ...fromFolders(),
    }),
  );
  return dataSource.manager.findOneByOrFail(CaseStudy, { programmeId, code });
}
