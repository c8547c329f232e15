import { addMessages } from '../../lib/messages';
import { formatDateTime, formatTime } from '../../lib/format';
import type { Messages } from '../../lib/message';

/** Refusals of the applicant's side; they come with its pages. */
export const applicationsMessages: Messages = {
  'application.answer': ({ message }) => String(message),
  'application.already_sent': () =>
    'La domanda è già stata inviata e non si cambia più. Per correggerla ritirala e inviane un’altra, finché le domande sono aperte.',
  'application.body_unknown': () => 'Questo ente non è più nell’elenco: scegline un altro o scrivi il nome.',
  'application.changed_meanwhile': () =>
    'La domanda è cambiata in un’altra scheda o su un altro dispositivo. Ricarica la pagina: quello che hai scritto qui resta nei campi, controllalo e salva di nuovo.',
  'application.deadline_passed': ({ at }) =>
    `Il termine è scaduto alle ${formatTime(String(at))} (${formatDateTime(String(at))}). La bozza resta salvata.`,
  'application.not_open': () => 'Le domande per questa edizione adesso non sono aperte.',
  'application.notice_unread': () => 'Prima di inviare leggi l’informativa e confermalo al primo passo.',
  'application.cannot_withdraw': () =>
    'Questa domanda non si può più ritirare da qui: scrivi alla Segreteria.',
  'application_link.expired': () => 'Il tempo di questo collegamento è passato. Chiedine un altro qui sotto.',
  'application_link.used': () =>
    'Questo collegamento è già stato usato: vale una volta sola. Chiedine un altro qui sotto, la domanda è salvata.',
  'application_link.unknown': () =>
    'Questo collegamento non è completo. Aprilo di nuovo dalla email, oppure chiedine un altro qui sotto.',
};

addMessages(applicationsMessages);
