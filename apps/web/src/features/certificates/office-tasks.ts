import type { ClassSessionList } from '@lumit/attendance/domain';
import type { CertificateReviews, EditionEligibility, IssueCandidates } from '@lumit/certificates/domain';
import type { MailListView } from '@lumit/shared';
import { plural } from '../../lib/format';

/** One thing the office looks after: how many wait, in which words, and where they are. */
export interface OfficeTask {
  key: string;
  count: number;
  words: string;
  to: string;
}

/** What the office's home has got so far; a part that failed to load makes no line. */
export interface OfficeParts {
  classSessions?: ClassSessionList | undefined;
  eligibility?: EditionEligibility | undefined;
  issue?: IssueCandidates | undefined;
  reviews?: CertificateReviews | undefined;
  mails?: MailListView | undefined;
}

type Words = readonly [one: string, many: string, to: string];

const TASKS: Readonly<Record<string, Words>> = {
  registers: ['appello da chiudere', 'appelli da chiudere', '/incontri'],
  reviews: ['attestato da rivedere', 'attestati da rivedere', '/attestati/da-rivedere'],
  ready: ['attestato pronto da rilasciare', 'attestati pronti da rilasciare', '/attestati/rilascio'],
  names: ['nome che non si può stampare', 'nomi che non si possono stampare', '/attestati/rilascio'],
  lost: [
    'persona non può più raggiungere i requisiti',
    'persone non possono più raggiungere i requisiti',
    '/attestati/requisiti',
  ],
  mails: ['email ferma tra le ultime 25', 'email ferme tra le ultime 25', '/posta'],
};

/** The lines of the office's home in their fixed order, those at zero included. */
export function officeTasks({
  classSessions,
  eligibility,
  issue,
  reviews,
  mails,
}: OfficeParts): OfficeTask[] {
  const counts: Readonly<Record<string, number | undefined>> = {
    registers: classSessions?.classSessions.filter(({ phase }) => phase === 'to-close').length,
    reviews: reviews?.waiting.length,
    ready: issue?.candidates.filter(({ outcome }) => outcome === 'ready').length,
    names: issue?.candidates.filter(({ outcome }) => outcome === 'not_printable').length,
    lost: eligibility?.people.filter(({ kinds }) =>
      kinds.every(({ eligible, stillReachable }) => !eligible && !stillReachable),
    ).length,
    mails: mails?.items.filter(({ state }) => state === 'stopped').length,
  };
  return Object.entries(TASKS).flatMap(([key, [one, many, to]]) => {
    const count = counts[key];
    return count === undefined ? [] : [{ key, count, words: plural(count, one, many), to }];
  });
}
