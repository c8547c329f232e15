import type { Messages } from '../../lib/message';

export const certificatesMessages: Messages = {};
