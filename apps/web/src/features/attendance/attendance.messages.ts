import type { ATTENDANCE_REFUSALS } from '@lumit/attendance/domain';
import { formatDeadline } from '../../lib/format';
import type { Message } from '../../lib/message';
import { closingWords } from './closing-words';

/** Italian sentence for each refusal of attendance. */
export const attendanceMessages: Record<(typeof ATTENDANCE_REFUSALS)[number], Message> = {
  'attendance.cancelled': () =>
    'Questo incontro è stato annullato: il suo registro si legge e non si scrive più.',
  'attendance.closed': () =>
    'L’appello è chiuso: per cambiare una presenza usa «Rettifica» e scrivi il motivo.',
  'attendance.not_open_yet': ({ opensAt }) =>
    typeof opensAt === 'string'
      ? `L’appello si apre ${formatDeadline(opensAt)}.`
      : 'L’appello non è ancora aperto.',
  'attendance.not_closed': () => 'L’appello è già aperto: non serve riaprirlo.',
  'attendance.reason_missing': () =>
    'Questa è una rettifica di ciò che era già registrato: scrivi il motivo.',
  'attendance.times_without_presence': () => 'Gli orari si scrivono solo per chi è presente.',
  'attendance.exit_before_entry': () => 'L’uscita viene prima dell’entrata: ricontrolla gli orari.',
  'attendance.times_outside_class': () => 'Gli orari sono fuori dall’incontro: ricontrolla entrata e uscita.',
  'attendance.time_to_come': () =>
    'Un’uscita è ancora da venire: in un appello chiuso si scrive solo ciò che è già avvenuto.',
  'attendance.closing_reason_missing': ({ minutesEarly, unmarked, withoutTime }) =>
    `Per chiudere adesso scrivi il motivo: ${closingWords({
      minutesEarly: Number(minutesEarly ?? 0),
      unmarked: Number(unmarked ?? 0),
      withoutTime: Number(withoutTime ?? 0),
    }).join(', ')}.`,
  'attendance.changed_by_others': () =>
    'Un’altra persona ha cambiato questa presenza nel frattempo: confronta prima di salvare.',
  'attendance.end_before_start': () =>
    'La fine dell’incontro viene prima dell’inizio: ricontrolla gli orari.',
  'attendance.time_out_of_range': () => 'La data dell’incontro è fuori dal calendario: ricontrolla l’anno.',
  'attendance.class_too_long': ({ hours }) =>
    `Un incontro dura al massimo ${hours} ore: dividilo in più incontri.`,
  'attendance.break_outside_class': () =>
    'Una pausa è fuori dall’orario dell’incontro: ricontrolla la pausa.',
  'attendance.only_breaks': () => 'Le pause coprono tutto l’incontro: accorcia le pause.',
};
