/** What a person may be: learner and tutor of an edition, admin of an organisation. */
export const ROLES = ['learner', 'tutor', 'admin'] as const;
export type Role = (typeof ROLES)[number];
