import { countOf, formatDate, formatTimeRange } from '../../lib/format';
import { addMessages } from '../../lib/messages';

type Params = Readonly<Record<string, string | number>>;

const other = ({ number, edition, from, to }: Params) =>
  `incontro ${number} di ${edition}, ${formatTimeRange(String(from), String(to))}`;

addMessages({
  'attendance.edition_archived': () => 'L’edizione è in archivio: prima riportala fuori dall’archivio.',
  'attendance.day_outside_edition': ({ day, first, last }) =>
    `Il ${formatDate(String(day))} è fuori dall’edizione, che va dal ${formatDate(String(first))} al ${formatDate(String(last))}: scegli giorni compresi, oppure cambia prima le date dell’edizione`,
  'attendance.series_time_unclear': ({ day, time, kind }) =>
    `Nella serie, le ${time} del ${formatDate(String(day))} ${kind === 'two' ? 'ci sono due volte' : 'non esistono'} per il cambio dell’ora: salta quel giorno e aggiungilo da solo, oppure cambia orario`,
  'attendance.place_missing': () => 'Un incontro in presenza ha bisogno di un luogo: scrivi la sede e l’aula',
  'attendance.module_unknown': () => 'Questo modulo non fa parte del programma: scegline un altro',
  'attendance.group_unknown': () => 'Questo gruppo non c’è più: scegline un altro',
  'attendance.teacher_unknown': ({ name }) => `«${name}» non è nell’elenco dei docenti: sceglilo di nuovo`,
  'attendance.register_closed': () =>
    'Il registro di questo incontro è chiuso: quello che dice non si cambia da qui. Se serve, riaprilo prima dalla pagina degli incontri.',
  'attendance.marked_already': ({ people }) =>
    `Nel registro ${countOf(Number(people), 'persona è già segnata', 'persone sono già segnate')}: giorno, orario, pause e gruppo restano quelli`,
  'attendance.cancelling_reason_missing': ({ people }) =>
    `Nel registro ${countOf(Number(people), 'persona è già segnata', 'persone sono già segnate')}: scrivi perché annulli l’incontro`,
  'attendance.plan_changed_by_others': () =>
    'Un’altra persona ha modificato questo incontro nel frattempo. Quello che hai scritto è ancora qui: confrontalo con il calendario prima di salvare.',
  'attendance.clash_group': (params) => `Le stesse persone hanno già un altro incontro: ${other(params)}`,
  'attendance.clash_room': (params) => `Aula già occupata, ${params['place']}: ${other(params)}`,
  'attendance.clash_teacher': (params) => `Docente già in calendario, ${params['teacher']}: ${other(params)}`,
});
