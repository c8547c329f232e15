import type { Messages } from '../../lib/message';
import { tooManyTries } from './accounts.messages';

/** Refusals of a new password and of a link; only the pages that choose one load them. */
export const passwordsMessages: Messages = {
  'sign_in.too_many': ({ retryAfterSeconds }) => tooManyTries(Number(retryAfterSeconds), new Date()),
  'password.too_short': ({ min }) => `Scrivi almeno ${min} caratteri: anche una frase, con gli spazi.`,
  'password.own_word': ({ word }) =>
    `Togli «${word}»: il tuo nome, il tuo indirizzo, il tuo ente e il nome di questo sito sono i primi che si provano.`,
  'password.too_weak': () =>
    'Questa password si indovina troppo facilmente: aggiungi una o due parole che non c’entrano con le altre.',
  'password.current_wrong': () => 'La password attuale non corrisponde.',
  'password.same': () => 'La nuova password è uguale a quella attuale: scegline un’altra.',
  'password_link.used': () =>
    'Questo collegamento è già stato usato. Se non sei stato tu, chiedine subito un altro.',
  'password_link.expired': () => 'Il tempo di questo collegamento è passato. Chiedine un altro.',
  'password_link.void': () =>
    'Questo collegamento non vale più: ne è arrivato uno più recente, o la password è cambiata. Usa l’ultimo che hai ricevuto, oppure chiedine un altro.',
  'password_link.unknown': () =>
    'Questo collegamento non è completo. Aprilo di nuovo dalla email, oppure copialo per intero.',
};
