import { countOf } from '../../lib/format';

/** "3 risposte in attesa" */
export const waitingWords = (count: number) => `${countOf(count, 'risposta', 'risposte')} in attesa`;
