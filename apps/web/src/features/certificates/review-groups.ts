import type { CertificateReview, FactChange } from '@lumit/certificates/domain';
import { spellCertificateNumber } from '@lumit/certificates/domain';

/** Certificates with word for word the same differences: looked at once, confirmed together. */
export interface ReviewGroup {
  readonly key: string;
  readonly changes: readonly FactChange[];
  readonly reviews: readonly CertificateReview[];
}

/** In the order in which each set of differences is first met. */
export function groupReviews(waiting: readonly CertificateReview[]): ReviewGroup[] {
  const byChanges = Map.groupBy(waiting, ({ changes, stillMet }) => JSON.stringify([changes, stillMet]));
  return [...byChanges].map(([key, reviews]) => ({ key, reviews, changes: reviews[0]?.changes ?? [] }));
}

/** «l’attestato n. 1/2027 di Anna Bianchi» or «3 attestati». */
export function spellGroup({ reviews }: Pick<ReviewGroup, 'reviews'>): string {
  const [first] = reviews;
  if (!first || reviews.length > 1) return `${reviews.length} attestati`;
  return `l’attestato n. ${spellCertificateNumber(first.entry)} di ${first.entry.holder}`;
}

/** «16 h 00», or that there is none. */
export const spellSide = (words: string | null): string => words ?? 'non c’è';
