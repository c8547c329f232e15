import type { CaseListView } from '@lumit/assignments/domain';
import { formatNumber } from '../../lib/format';

type CaseLine = Omit<CaseListView['items'][number], 'documents'>;

/** Modules, profiles, time and length of an answer, in words. */
export function factsOf({ modules, profiles, minutes, words }: CaseLine): string[] {
  return [
    `${modules.length === 1 ? 'Modulo' : 'Moduli'} ${modules.join(', ')}`,
    profiles.length > 0
      ? `${profiles.length === 1 ? 'profilo' : 'profili'} ${profiles.join(', ')}`
      : 'tutti i profili',
    `${minutes} min`,
    `risposta di ${formatNumber(words.min)}-${formatNumber(words.max)} parole`,
  ];
}
