import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anOrganisation } from '@lumit/accounts/api/testing';
import { ContentImport } from '@lumit/content/api';
import { CourseSearch, Programme } from '@lumit/courses/api';
import { anEdition } from '@lumit/courses/api/testing';
import { startTestApp, type TestApp } from '@lumit/platform/testing';
import { figuresByKind, judge, type Judged, readQueries } from '../../../tools/bench/judge-search';
import { FEATURES } from './app.module';

const root = join(import.meta.dirname, '../../..');

describe('what operators type into the search', () => {
  let test: TestApp;
  let judged: Judged[];

  beforeAll(async () => {
    test = await startTestApp({ modules: [...FEATURES], startAt: '2026-11-24T14:00:00Z' });
    const organisationId = (await anOrganisation(test.dataSource)).id;
    const order = { contentDir: join(root, 'content'), organisationId };
    await test.app.get(ContentImport).importContent(order);
    const programmes = await test.dataSource.manager.findBy(Programme, { organisationId });
    const editionIds: string[] = [];
    for (const { id } of programmes)
      editionIds.push((await anEdition(test.dataSource, { programmeId: id })).id);
    judged = [];
    for (const query of readQueries(readFileSync(join(root, 'bench/search-queries.yaml'), 'utf8'))) {
      const found = await test.app.get(CourseSearch).search(editionIds, { q: query.q, page: 1 });
      judged.push(judge(query, found));
    }
  });
  afterAll(() => test.close());

  const missed = (keep: (one: Judged) => boolean) =>
    judged
      .filter((one) => !one.isHit && keep(one))
      .map(({ q, wanted, first }) => `${q}: wanted ${wanted.join(' and ')}, found ${first.join(' ')}`);

  it('the set is as large as it must be', () => {
    const { all, ...kinds } = figuresByKind(judged);
    expect(all?.queries).toBeGreaterThanOrEqual(200);
    expect(kinds['citations']?.queries).toBeGreaterThanOrEqual(45);
    expect(kinds['acronyms']?.queries).toBeGreaterThanOrEqual(35);
    expect(kinds['forms']?.queries).toBeGreaterThanOrEqual(35);
    expect(kinds['misspellings']?.queries).toBeGreaterThanOrEqual(30);
    expect(kinds['nothing']?.queries).toBeGreaterThanOrEqual(15);
  });

  it('of a hundred queries, 97 have what they want among the first three, and none about nothing here finds anything', () => {
    const rate = figuresByKind(judged)['all']?.hitRate ?? 0;
    expect(rate >= 97 ? [] : [`${rate} %`, ...missed(() => true)]).toEqual([]);
    expect(missed(({ kind }) => kind === 'nothing')).toEqual([]);
  });

  it('a list of mistakes, where words stand near that do not belong together, does not lead', () => {
    // "Scrivere «stranieri» senza distinguere. Il fondo parla di cittadini di Paesi terzi": 8.2, among its mistakes.
    const first = judged.find(({ q }) => q === 'cittadine straniere')?.first ?? [];
    expect(first).toContain('8.2');
    expect(first[0]).not.toBe('8.2');
  });
});
