import { countOf, formatDate, formatTime } from '../../lib/format';
import { addMessages } from '../../lib/messages';

const classesOutside = (count: string | number | undefined, number: string | number | undefined) =>
  Number(count) === 1 ? `l’incontro ${number}` : `${count} incontri, il primo è l’incontro ${number}`;

addMessages({
  'edition.date_out_of_range': () => 'Le date vanno dal 2020 al 2099: ricontrolla l’anno',
  'edition.ends_before_start': () => 'L’ultimo giorno viene prima del primo: ricontrolla le date',
  'edition.classes_before_start': ({ count, number, day }) =>
    `Prima di questo giorno c’è già in calendario ${classesOutside(count, number)}, del ${formatDate(String(day))}: sposta gli incontri oppure anticipa l’inizio`,
  'edition.classes_after_end': ({ count, number, day }) =>
    `Dopo questo giorno c’è già in calendario ${classesOutside(count, number)}, del ${formatDate(String(day))}: sposta gli incontri oppure allunga l’edizione`,
  'edition.applications_close_before_open': () =>
    'Le domande si chiudono prima di aprirsi: ricontrolla le due date',
  'edition.applications_close_after_end': () =>
    'Le domande si chiudono dopo la fine dell’edizione: scegli un giorno dell’edizione o precedente',
  'edition.seats_below_people': ({ people }) =>
    `Le persone iscritte sono già ${people}: i posti non possono essere meno`,
  'edition.module_twice': ({ module }) => `Nel piano delle ore il modulo ${module} compare due volte`,
  'edition.module_unknown': ({ module }) => `Il modulo ${module} non fa parte del programma`,
  'edition.group_twice': ({ name }) => `Due gruppi si chiamano «${name}»: dai a ciascuno un nome diverso`,
  'edition.group_unknown': () => 'Un gruppo dell’elenco non c’è più: ricarica la pagina e riscrivilo',
  'edition.group_in_use': ({ name }) =>
    `Il gruppo «${name}» ha persone o incontri: prima spostali, poi potrai toglierlo`,
  'edition.slug_taken': ({ title }) =>
    `Questo nome nell’indirizzo è già dell’edizione «${title}»: scegline un altro`,
  'edition.archived': () =>
    'L’edizione è in archivio e non si modifica: prima riportala fuori dall’archivio.',
  'edition.changed_by_others': ({ by, at }) =>
    `${by ?? 'Un’altra persona'} ha modificato questa edizione${at ? ` alle ${formatTime(String(at))}` : ''}. Confronta prima di salvare.`,
  'edition.move_not_possible': () =>
    'Lo stato dell’edizione è cambiato nel frattempo: ricarica la pagina per vedere che cosa si può fare.',
  'edition.plan_missing': () => 'Manca il piano delle ore: è la base delle percentuali di presenza.',
  'edition.over': ({ day }) =>
    `L’ultimo giorno, ${formatDate(String(day))}, è già passato: ricontrolla le date dell’edizione.`,
  'edition.classes_to_come': ({ count }) =>
    `${countOf(Number(count), 'incontro deve', 'incontri devono')} ancora finire: tienili o annullali.`,
  'edition.registers_to_close': ({ count }) =>
    `${countOf(Number(count), 'registro è ancora aperto', 'registri sono ancora aperti')}: chiudili dalla pagina degli incontri.`,
  'edition.still_open': () => 'L’edizione è aperta: prima va chiusa.',
  'edition.has_registers': ({ count }) =>
    `${countOf(Number(count), 'incontro ha un registro', 'incontri hanno un registro')} con le presenze, che va conservato.`,
  'edition.has_certificates': ({ count }) =>
    `${countOf(Number(count), 'attestato è stato rilasciato', 'attestati sono stati rilasciati')} per questa edizione.`,
  'edition.has_people': ({ count }) =>
    `${countOf(Number(count), 'persona è iscritta', 'persone sono iscritte')} a questa edizione.`,
  'edition.has_applications': ({ count }) =>
    `${countOf(Number(count), 'domanda è stata iniziata o inviata', 'domande sono state iniziate o inviate')} per questa edizione.`,
  'edition.has_traces': () =>
    'Qualcuno ha già lavorato in questa edizione, e quello che ha fatto va conservato.',
  'edition.moved_time_unclear': ({ number, day, time, kind }) =>
    `${number === undefined ? 'Una data delle domande' : `L’incontro ${number}`} cadrebbe il ${formatDate(String(day))} alle ${time}, un orario che ${kind === 'two' ? 'quel giorno c’è due volte' : 'quel giorno non esiste'} per il cambio dell’ora: scegli un altro primo giorno, oppure cambia prima quell’orario`,
});
