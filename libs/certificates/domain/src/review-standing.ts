/** `noticed`: the facts have moved. `confirmed`: a person says that the certificate holds all the same. `settled`: they agree again. */
export const REVIEW_SAYINGS = ['noticed', 'confirmed', 'settled'] as const;
export type ReviewSaying = (typeof REVIEW_SAYINGS)[number];

/** What was said once about a certificate and the differences of that moment; appended, never changed. */
export interface Said {
  readonly said: ReviewSaying;
  readonly fingerprint: string;
  readonly at: Date;
}

/**
 * Whether a certificate waits for somebody: its facts differ (`fingerprint` is not null) and nobody has confirmed it with
 * these very differences. One more change asks again; a way back to what was confirmed does not.
 */
export function awaitsReview(said: readonly Said[], fingerprint: string | null): boolean {
  return (
    fingerprint !== null && !said.some((one) => one.said === 'confirmed' && one.fingerprint === fingerprint)
  );
}

/** Since when it is known to wait, from what was said in order; null while only this moment's reading knows. */
export function waitsSince(said: readonly Said[]): Date | null {
  const lastEnd = said.findLastIndex((one) => one.said !== 'noticed');
  return said[lastEnd + 1]?.at ?? null;
}

/** What the watch has to put on record now; null when all is said already. */
export function nextToSay(said: readonly Said[], fingerprint: string | null): 'noticed' | 'settled' | null {
  const last = said.at(-1);
  const isNoticed = last?.said === 'noticed';
  if (awaitsReview(said, fingerprint))
    return isNoticed && last.fingerprint === fingerprint ? null : 'noticed';
  return isNoticed ? 'settled' : null;
}
