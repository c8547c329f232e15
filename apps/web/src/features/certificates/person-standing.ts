import {
  CERTIFICATE_SHORT_TITLES,
  type KindEligibility,
  type PersonEligibility,
  type RuleResult,
} from '@lumit/certificates/domain';

/** The certificate a person is on the way to: the highest that they have or may have now, else can still reach. */
export function aimOf(person: PersonEligibility): KindEligibility | undefined {
  const { kinds } = person;
  return (
    kinds.findLast((kind) => kind.issued !== null || kind.eligible) ??
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

/** Standing of a person in one word for counting, two words for reading, and a colour. */
export function standingOf(person: PersonEligibility): {
  state: 'issued' | 'ready' | 'not-yet';
  status: 'done' | 'progress' | 'error';
  words: string;
} {
  const aim = aimOf(person);
  if (!aim) return { state: 'not-yet', status: 'progress', words: 'Senza requisiti' };
  const kind = CERTIFICATE_SHORT_TITLES[aim.kind];
  if (aim.issued) return { state: 'issued', status: 'done', words: `Rilasciato n. ${aim.issued}, ${kind}` };
  if (aim.eligible) return { state: 'ready', status: 'done', words: `Pronto, ${kind}` };
  return aim.stillReachable
    ? { state: 'not-yet', status: 'progress', words: 'Ancora possibile' }
    : { state: 'not-yet', status: 'error', words: 'Non più possibile' };
}

/** How many have their certificate, may have it now, or not yet; they add up to all. */
export function countStandings(people: readonly PersonEligibility[]): {
  issued: number;
  ready: number;
  notYet: number;
} {
  const count = (state: string) => people.filter((person) => standingOf(person).state === state).length;
  return { issued: count('issued'), ready: count('ready'), notYet: count('not-yet') };
}
