import type { Messages } from '../../lib/message';

export const coursesMessages: Messages = {
  'courses.import_running': () => "Un'altra importazione dei contenuti è in corso: riprova tra poco.",
};
