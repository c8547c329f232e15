import type { ApplicationState, ApplicationStep } from '@lumit/applications/domain';
import type { BadgeStatus } from '../../ui/badge';

export const STEP_TITLES: Readonly<Record<ApplicationStep, string>> = {
  notice: 'Informativa',
  you: 'I tuoi dati',
  work: 'Ente e ruolo',
  requirements: 'Requisiti',
  check: 'Controlla e invia',
};

/** States agree with the thing (domanda), never with the person. */
export const STATE_WORDS: Readonly<Record<ApplicationState, { words: string; status: BadgeStatus }>> = {
  draft: { words: 'Bozza', status: 'neutral' },
  submitted: { words: 'In valutazione', status: 'progress' },
  admitted: { words: 'Ammessa', status: 'done' },
  waiting: { words: 'In lista d’attesa', status: 'attention' },
  rejected: { words: 'Non ammessa', status: 'neutral' },
  withdrawn: { words: 'Ritirata', status: 'neutral' },
};

/** What a state means for who applied, and what comes next. */
export const STATE_SENTENCES: Readonly<Record<Exclude<ApplicationState, 'draft'>, string>> = {
  submitted: 'La Segreteria la valuta dopo la chiusura delle domande e ti scrive l’esito per email.',
  admitted: 'Hai un posto in questa edizione. Per rinunciare scrivi alla Segreteria.',
  waiting: 'I posti sono finiti. Se se ne libera uno e tocca a te, ti scriviamo per email.',
  rejected: 'Per questa edizione la domanda non è stata ammessa.',
  withdrawn: 'Hai ritirato la domanda: non sarà valutata.',
};

export const fieldId = (code: string) => `domanda-${code}`;
