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

/** The highest certificate that the person has or can still reach; where none, the first one. */
function highestOf(person: PersonEligibility): KindEligibility | undefined {
  return person.kinds.findLast((kind) => kind.issued !== null || kind.stillReachable) ?? person.kinds[0];
}

/** What is missing for the highest certificate that can still be reached; nothing once it is issued. */
export function missingOf(person: PersonEligibility): RuleResult[] {
  const highest = highestOf(person);
  return highest && highest.issued === null ? highest.rules.filter((rule) => !rule.met) : [];
}

export const lacksOneThing = (person: PersonEligibility): boolean => missingOf(person).length === 1;

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
