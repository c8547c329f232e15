import { type Criterion, pointsBlockers } from '@lumit/applications/domain';
import { sentenceFor } from '../../../lib/messages';
import './ranking.messages';

export interface ReadPoints {
  readonly given: Record<string, number>;
  readonly problems: ReadonlyArray<{ readonly code: string; readonly message: string }>;
}

/** Points as they were typed. What is left empty is not judged; "4,5" and "quattro" are asked about, not rounded. */
export function readPoints(
  typed: Readonly<Record<string, string>>,
  criteria: readonly Criterion[],
): ReadPoints {
  const given: Record<string, number> = {};
  const problems: Array<{ code: string; message: string }> = [];
  for (const { code } of criteria) {
    const text = (typed[code] ?? '').trim();
    if (text === '') continue;
    const points = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    const [blocker] = pointsBlockers({ [code]: points }, criteria);
    if (blocker) problems.push({ code, message: sentenceFor(blocker) });
    else given[code] = points;
  }
  return { given, problems };
}
