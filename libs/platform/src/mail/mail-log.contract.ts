import { z } from 'zod';

const MailSummary = z.object({
  id: z.uuid(),
  toName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  kind: z.string(),
  state: z.enum(['queued', 'sent', 'retrying', 'stopped']),
  tries: z.number().int(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
});

export const MailListView = z.object({
  items: z.array(MailSummary),
  total: z.number().int(),
  /** When the oldest message that still waits was written; the log warns past 15 minutes. */
  waitingSince: z.string().nullable(),
});
export const MailView = MailSummary.extend({ text: z.string(), html: z.string() });
export const MailListQuery = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) });
