import { addMessages } from '../../../lib/messages';

addMessages({
  'role.not_yours_to_give': () =>
    'Questo ruolo, qui, non lo puoi assegnare o togliere tu: supera i ruoli che hai adesso.',
  'role.comes_with_enrolment': () =>
    'Il ruolo di partecipante viene con l’iscrizione: si aggiunge da «Iscrivi persone da un elenco».',
  'role.last_manager': () =>
    'È l’ultima persona della Segreteria che può accedere senza scadenza: prima assegna lo stesso ruolo, senza scadenza, a un’altra persona che ha già scelto la password.',
  'role.needs_an_end': () => 'Ultimo giorno: questo ruolo si assegna a tempo. Scrivi fino a quando vale.',
  'role.ends_in_the_past': () => 'Ultimo giorno: è già passato. Scegline uno da oggi in poi.',
  'role.no_such_place': () =>
    'Questa edizione, o questo ente, non c’è più: ricarica la pagina e scegli di nuovo.',
  'person.yourself': () => 'Non puoi sospendere il tuo account: chiedi a un’altra persona della Segreteria.',
  'person.beyond_your_reach': () =>
    'Questa persona ha ruoli che non dipendono da te, per esempio presso un altro ente. Puoi togliere i ruoli che ha qui.',
  'person.suspended': () => 'L’account di questa persona è sospeso: prima riattivalo.',
});
