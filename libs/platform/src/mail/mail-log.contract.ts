import { z } from 'zod';

// The web app reads the same shapes, and may not know the platform.
export { MailListView, MailView } from '@lumit/shared';

export const MailListQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) });
