import type { Messages } from '../../lib/message';

export const coursesMessages: Messages = {
  'courses.import_running': () => 'Un’altra importazione dei contenuti è in corso: riprova tra poco.',
  'courses.search_too_long': ({ max }) =>
    `La ricerca è troppo lunga: scrivi al massimo ${max} caratteri, per esempio due o tre parole.`,
  'courses.search_too_many_words': ({ max }) =>
    `La ricerca ha troppe parole: scrivine al massimo ${max}, meglio due o tre.`,
};
