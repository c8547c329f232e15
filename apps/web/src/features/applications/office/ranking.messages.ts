import { countOf, formatDeadline } from '../../../lib/format';
import { addMessages } from '../../../lib/messages';

addMessages({
  'ranking.criterion_unknown': () =>
    'Un criterio non fa più parte di questa edizione: ricarica la pagina e rimetti i punti.',
  'ranking.points_out_of_range': ({ label, most }) => `${label}: scrivi un numero intero da 0 a ${most}`,
  'ranking.edition_not_open': () =>
    'L’edizione non è aperta: aprila dalla sua pagina, poi pubblica la graduatoria.',
  'ranking.applications_open': ({ until }) =>
    `Le domande sono aperte fino a ${formatDeadline(String(until))}. Aspetta la chiusura, oppure anticipala nei dati dell’edizione.`,
  'ranking.not_evaluated': ({ count }) =>
    `${countOf(Number(count), 'domanda è ancora', 'domande sono ancora')} in valutazione.`,
  'ranking.changed': () =>
    'Nel frattempo la graduatoria è cambiata. Non abbiamo pubblicato niente: guarda com’è adesso e conferma di nuovo.',
  'ranking.decided': ({ number }) =>
    `L’esito della domanda n. ${number} è già pubblicato: punti, posto e motivo non si cambiano più.`,
  'ranking.not_withdrawable': () =>
    'Questa domanda non si può più ritirare: ricarica la pagina per vederne lo stato.',
  'ranking.application_changed': ({ number }) =>
    `Un’altra persona ha modificato la domanda n. ${number} nel frattempo. Guarda com’è adesso e ripeti la tua modifica.`,
  'ranking.criteria_published': () =>
    'La graduatoria è già pubblicata: i criteri e i loro punti restano quelli. Puoi correggere le descrizioni.',
  'ranking.criterion_below_points': ({ label, most }) =>
    `${label}: a una domanda hai già dato ${countOf(Number(most), 'punto', 'punti')}. Alza il massimo oppure cambia prima quei punti.`,
  'ranking.form_changed': () =>
    'Un’altra persona ha modificato questa edizione nel frattempo. Quello che hai scritto è ancora qui: confronta e salva di nuovo.',
  'ranking.edition_archived': () =>
    'L’edizione è in archivio e non si modifica: prima riportala fuori dall’archivio.',
});
