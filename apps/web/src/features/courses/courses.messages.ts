import type { Messages } from '../../lib/message';

/** The courses refuse nothing of their own: their pages only show. */
export const coursesMessages: Messages = {};
