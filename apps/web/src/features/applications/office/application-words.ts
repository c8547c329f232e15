import type { ApplicationFilter, ApplicationLine, MailedOutcome } from '@lumit/applications/domain';
import { countOf } from '../../../lib/format';
import type { BadgeStatus } from '../../../ui/badge';
import './ranking.messages';

/** States agree with the application (domanda). */
const OUTCOMES: Readonly<Record<ApplicationLine['outcome'], { word: string; status: BadgeStatus }>> = {
  admitted: { word: 'Ammessa', status: 'done' },
  waiting: { word: 'Lista d’attesa', status: 'progress' },
  rejected: { word: 'Non ammessa', status: 'neutral' },
  unevaluated: { word: 'In valutazione', status: 'attention' },
  withdrawn: { word: 'Ritirata', status: 'neutral' },
};

export const outcomeStatus = ({ outcome }: Pick<ApplicationLine, 'outcome'>) => OUTCOMES[outcome].status;

/** "Lista d’attesa (1)" */
export const outcomeWord = ({ outcome, waitingPlace }: Pick<ApplicationLine, 'outcome' | 'waitingPlace'>) =>
  waitingPlace === null ? OUTCOMES[outcome].word : `${OUTCOMES[outcome].word} (${waitingPlace})`;

export const FILTER_WORDS: Readonly<Record<ApplicationFilter, string>> = {
  to_evaluate: 'In valutazione',
  evaluated: 'Valutate, da pubblicare',
  admitted: 'Ammesse',
  waiting: 'In lista d’attesa',
  rejected: 'Non ammesse',
  withdrawn: 'Ritirate',
};

export const isFilter = (text: string): text is ApplicationFilter => Object.hasOwn(FILTER_WORDS, text);

export const OUTCOME_MAILS: Readonly<Record<MailedOutcome, string>> = {
  admitted: 'Domanda ammessa',
  waiting: 'Lista d’attesa',
  rejected: 'Domanda non ammessa',
};

/** "60 ammesse, 20 in lista, 4 non ammesse"; what nobody gets is left out. */
export const countsInWords = ({ admitted, waiting, rejected }: Readonly<Record<MailedOutcome, number>>) =>
  [
    ...(admitted > 0 ? [countOf(admitted, 'ammessa', 'ammesse')] : []),
    ...(waiting > 0 ? [`${countOf(waiting, 'in lista', 'in lista')}`] : []),
    ...(rejected > 0 ? [countOf(rejected, 'non ammessa', 'non ammesse')] : []),
  ].join(', ');

/** "Rossi Elena" */
export const nameOf = ({ familyName, givenName }: { familyName: string; givenName: string }) =>
  `${familyName} ${givenName}`;

/** "Un posto libero: Neri Ugo passa ad ammessa, email inviata." */
export function promotedWords(promoted: ReadonlyArray<{ familyName: string; givenName: string }>): string {
  const [only] = promoted;
  if (!only) return 'Nessuna domanda era in attesa di un posto.';
  if (promoted.length === 1) return `Un posto libero: ${nameOf(only)} passa ad ammessa, email inviata.`;
  return `${promoted.length} posti liberi: ${promoted.map(nameOf).join(', ')} passano ad ammesse, email inviate.`;
}

export const TIE_RULE =
  'A parità di punti viene prima la domanda inviata prima; se anche l’ora è la stessa, quella con il numero più basso.';

type Part = 'domande' | 'graduatoria' | 'modulo-domanda';
export const applicationsAddress = (editionId: string, part: Part, id?: string) =>
  `/segreteria/edizioni/${editionId}/${part}${id === undefined ? '' : `/${id}`}`;
