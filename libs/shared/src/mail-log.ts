import { z } from 'zod';
import { Instant } from './instant';

const MailSummary = z.object({
  id: z.uuid(),
  toName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  /** What caused it: `certificate-issued`, … */
  kind: z.string(),
  state: z.enum(['queued', 'sent', 'retrying', 'stopped']),
  tries: z.number().int(),
  lastError: z.string().nullable(),
  createdAt: Instant,
  sentAt: Instant.nullable(),
});
export type MailSummary = z.infer<typeof MailSummary>;

/** `GET /api/admin/mails?page=1`: 25 messages a page, newest first. */
export const MailListView = z.object({
  items: z.array(MailSummary),
  total: z.number().int(),
  /** When the oldest message that still waits was written; the log warns past 15 minutes. */
  waitingSince: Instant.nullable(),
});
export type MailListView = z.infer<typeof MailListView>;

/** `GET /api/admin/mails/:id`: the message as it was sent. */
export const MailView = MailSummary.extend({
  /** Null when it is no longer kept, and of a personal one. */
  text: z.string().nullable(),
  /** It holds a link for its receiver alone: nobody else reads it, and once it left nobody at all. */
  isPersonal: z.boolean(),
  /** When text and HTML were emptied. */
  bodiesRemovedAt: z.string().nullable(),
});
export type MailView = z.infer<typeof MailView>;

/** `GET /api/admin/mail-examples`: a message of each kind that the platform writes, by kind. */
export const MailExampleListView = z.object({
  items: z.array(z.object({ kind: z.string(), subject: z.string() })),
});
export type MailExampleListView = z.infer<typeof MailExampleListView>;

/** `GET /api/admin/mail-examples/:kind`; its HTML is at `…/preview`. */
export const MailExampleView = z.object({ kind: z.string(), subject: z.string(), text: z.string() });
export type MailExampleView = z.infer<typeof MailExampleView>;
