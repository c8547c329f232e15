/** Where the page of an application is: an edition's name in addresses stands between. A link's token follows as the fragment. */
export const applicationPage = (slug: string): string => `/edizioni/${slug}/domanda`;
export const editionPage = (slug: string): string => `/edizioni/${slug}`;

/** Somebody begins, and is called away: two days to come back to the mail. */
export const APPLICATION_LINK_SECONDS = 2 * 24 * 3600;
/** So long a browser goes on with an application without another link. */
export const APPLICATION_VISIT_SECONDS = 12 * 3600;
/** Mails with a link that one address gets in an hour, whoever asks for them (B-009). */
export const MOST_LINK_MAILS_AN_HOUR = 3;

export const APPLICATION_LINK_STATES = ['valid', 'used', 'expired', 'unknown'] as const;
export type ApplicationLinkState = (typeof APPLICATION_LINK_STATES)[number];

/** What is remembered of a link; instants in milliseconds since 1970. */
export interface ApplicationLinkFacts {
  readonly expiresAt: number;
  readonly usedAt: number | null;
}

/** Whether the link opens an application. Once it does not, it never does again. */
export function applicationLinkState(
  link: ApplicationLinkFacts | undefined,
  now: number,
): ApplicationLinkState {
  if (!link) return 'unknown';
  if (link.usedAt !== null) return 'used';
  return now < link.expiresAt ? 'valid' : 'expired';
}
