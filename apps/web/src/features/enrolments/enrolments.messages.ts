import { countOf } from '../../lib/format';
import type { Messages } from '../../lib/message';

/** What a lesson still asks, as it follows "Ti manca:". */
export const enrolmentsMessages: Messages = {
  'enrolments.lesson_not_opened': () => 'aprire la lezione',
  'enrolments.end_not_reached': () => 'arrivare in fondo al testo',
  'enrolments.self_check_missing': ({ needed, of }) =>
    Number(needed) === Number(of)
      ? `rispondere a tutte le domande di «Mettiti alla prova» (${countOf(Number(of), 'domanda', 'domande')})`
      : `rispondere ad almeno ${countOf(Number(needed), 'domanda', 'domande')} su ${Number(of)}`,
};
