import {
  CERTIFICATE_SHORT_TITLES,
  type KindEligibility,
  type PersonEligibility,
  type RuleResult,
} from '@lumit/certificates/domain';

/** The certificate a person is on the way to: the highest that they have, may have, or can still reach. */
export function aimOf(person: PersonEligibility): KindEligibility | undefined {
  const { kinds } = person;
  return (
    kinds.findLast((kind) => kind.issued !== null) ??
    kinds.findLast((kind) => kind.eligible) ??
    kinds.findLast((kind) => kind.stillReachable) ??
    kinds.at(-1)
  );
}

export const missingOf = (kind: KindEligibility | undefined): RuleResult[] =>
  kind?.rules.filter((rule) => !rule.met) ?? [];

/** Exactly one thing is missing for the highest certificate that can still be reached. */
export function lacksOneThing(person: PersonEligibility): boolean {
  const highest = person.kinds.findLast((kind) => kind.issued !== null || kind.stillReachable);
  return highest !== undefined && highest.issued === null && missingOf(highest).length === 1;
}

/** Standing of a person in two words and a colour. */
export function standingOf(person: PersonEligibility): {
  status: 'done' | 'progress' | 'error';
  words: string;
} {
  const aim = aimOf(person);
  if (!aim) return { status: 'progress', words: 'Senza requisiti' };
  const kind = CERTIFICATE_SHORT_TITLES[aim.kind];
  if (aim.issued) return { status: 'done', words: `Rilasciato n. ${aim.issued}, ${kind}` };
  if (aim.eligible) return { status: 'done', words: `Pronto, ${kind}` };
  return aim.stillReachable
    ? { status: 'progress', words: 'Ancora possibile' }
    : { status: 'error', words: 'Non più possibile' };
}
