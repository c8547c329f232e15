import { formatDateTime } from '../../lib/format';
import type { Messages } from '../../lib/message';

/** A sentence for every code of `QUIZ_REFUSALS`: what happened, then what to do. */
export const quizzesMessages: Messages = {
  'quiz.no_questions': () => 'Questo test non ha ancora domande. Torna più avanti.',
  'quiz.in_preparation': () =>
    'Questo test è in preparazione: mancano ancora domande dei moduli da pubblicare. Torna più avanti.',
  'quiz.questions_to_confirm': ({ needed, available }) =>
    `Il test per ora non può iniziare: alcune domande poggiano su un termine di legge che è passato, e nessuno le ha ancora confermate (ne servono ${needed}, se ne possono fare ${available}). I tutor e la Segreteria lo vedono nelle loro pagine. Torna più avanti.`,
  'quiz.not_open_yet': ({ opensAt }) => `Il test si apre ${formatDateTime(String(opensAt))}.`,
  'quiz.closed': ({ closedAt }) => `Il test è chiuso da ${formatDateTime(String(closedAt))}.`,
  'quiz.no_attempts_left': ({ allowed }) =>
    allowed === 1 ? 'Hai già usato il tuo unico tentativo.' : `Hai già usato tutti i ${allowed} tentativi.`,
  'quiz.attempt_open': () => 'Hai un tentativo aperto: riprendilo e consegnalo.',
  'quiz.pause': ({ until }) => `Potrai riprovare ${formatDateTime(String(until))}.`,
  'quiz.settled': () =>
    'Hai superato questo test: le risposte giuste sono aperte, e un altro tentativo non misurerebbe più niente.',
  'quiz.unknown_question': () =>
    'Questa domanda non fa parte del tuo tentativo. Ricarica la pagina: le risposte restano.',
  'quiz.answer_shape': () => 'La risposta non ha la forma che la domanda chiede. Rispondi di nuovo.',
  'quiz.unknown_option': () =>
    'La risposta usa una voce che non è di questa domanda. Ricarica la pagina e rispondi di nuovo.',
  'quiz.repeated_choice': () => 'La stessa voce compare due volte nella risposta. Rispondi di nuovo.',
  'quiz.stale_revision': () =>
    'C’è una risposta più recente, data da un’altra scheda o da un altro dispositivo. Ora vedi quella.',
  'quiz.attempt_closed': () =>
    'Il test è già consegnato. Quello che è arrivato dopo è conservato, ma non entra nel voto.',
  'quiz.nothing_to_confirm': () =>
    'Per quella data non c’è niente da confermare: la domanda è cambiata o il termine non è ancora passato. Ricarica la pagina.',
  'quiz.not_finished': () => 'Il tentativo è ancora aperto. Consegna il test per vedere questa pagina.',
};
