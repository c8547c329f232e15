import { outcomesToPublish, publishingBlockers } from './publishing-blockers';
import type { RankingLine } from './rank';

const line = (outcome: RankingLine['outcome'], isPublished = false) => ({ outcome, isPublished });
const READY = { lines: [line('admitted')], editionState: 'published', openUntil: null } as const;
const codesOf = (facts: Parameters<typeof publishingBlockers>[0]) =>
  publishingBlockers(facts).map(({ code }) => code);

describe('publishing a ranking', () => {
  it('waits for everybody to be evaluated, and says how many are missing', () => {
    expect(
      publishingBlockers({ ...READY, lines: [line('unevaluated'), line('admitted'), line('unevaluated')] }),
    ).toEqual([{ code: 'ranking.not_evaluated', params: { count: 2 } }]);
  });

  it('waits until nobody can apply any more, and until the edition is open', () => {
    expect(codesOf(READY)).toEqual([]);
    expect(codesOf({ ...READY, openUntil: '2026-12-07T22:59:00.000Z' })).toEqual([
      'ranking.applications_open',
    ]);
    for (const editionState of ['draft', 'closed', 'archived'] as const)
      expect(codesOf({ ...READY, editionState })).toEqual(['ranking.edition_not_open']);
  });

  it('tells only what was not told before', () => {
    const lines = [
      line('admitted', true),
      line('admitted'),
      line('waiting'),
      line('waiting', true),
      line('rejected'),
      line('unevaluated'),
    ];
    expect(outcomesToPublish(lines)).toEqual({ admitted: 1, waiting: 1, rejected: 1 });
  });
});
