import { z } from 'zod';

/** `GET /api/site/notices`: what the organisation that runs the site adds to privacy and accessibility. */
export const SiteNotices = z.object({
  privacyContact: z.string().nullable(),
  privacyHtml: z.string().nullable(),
  accessibilityHtml: z.string().nullable(),
});
export type SiteNotices = z.infer<typeof SiteNotices>;
