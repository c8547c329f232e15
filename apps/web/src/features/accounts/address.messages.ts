import type { Messages } from '../../lib/message';
import { tooManyTries } from './accounts.messages';

/** Refusals of another address and of its links; only the pages that change one load them. */
export const addressMessages: Messages = {
  'sign_in.too_many': ({ retryAfterSeconds }) => tooManyTries(Number(retryAfterSeconds), new Date()),
  'password.current_wrong': () => 'La password attuale non corrisponde.',
  'address.same': () => 'È già il tuo indirizzo: scrivi quello nuovo.',
  'address_change.too_many': () =>
    'Hai già chiesto tre cambi in un’ora. Guarda le email che hai ricevuto, anche nella posta indesiderata, oppure riprova più tardi.',
  'address_link.expired': () =>
    'Le due caselle avevano un giorno per confermare, ed è passato. Chiedi di nuovo il cambio dal tuo profilo.',
  'address_link.void': () =>
    'Questa richiesta non vale più: è stata annullata, ce n’è una più recente oppure la password è cambiata. L’indirizzo del tuo account è rimasto quello di prima.',
  'address_link.taken': () =>
    'L’indirizzo nuovo è già di un altro account. Il tuo è rimasto quello di prima.',
  'address_link.unknown': () =>
    'Questo collegamento non è completo. Aprilo di nuovo dalla email, oppure copialo per intero.',
};
