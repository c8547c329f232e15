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
  admitted: 'Hai un posto in questa edizione. Il corso è nella tua pagina iniziale.',
  waiting: 'I posti sono finiti. Se se ne libera uno e tocca a te, ti scriviamo per email.',
  rejected: 'Per questa edizione la domanda non è stata ammessa.',
  withdrawn: 'Non hai più un posto in questa edizione, né nella sua lista d’attesa.',
};

/** Before somebody gives up a seat, or what they asked for. */
export const WITHDRAWAL_SENTENCES = {
  seat: 'Rinuncia appena lo sai: il posto passa subito alla prima domanda in lista d’attesa.',
  application: 'Se non ti interessa più puoi ritirarla: la Segreteria non la valuta.',
} as const;
export const WITHDRAWAL_WARNINGS = {
  seat: 'Le pagine del corso si chiudono per te e il posto passa subito a chi aspetta. Non si può annullare. Quello che hai già fatto resta nel registro.',
  application:
    'Non sarà più valutata e perde il suo numero. Finché le domande sono aperte puoi farne un’altra.',
} as const;

export const fieldId = (code: string) => `domanda-${code}`;
