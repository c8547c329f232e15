import { z } from 'zod';

/**
 * The two certificates of a course: `attendance` says that the hours were followed, `achievement` says in
 * addition that the tests were passed. The order is the order of worth.
 */
export const CERTIFICATE_KINDS = ['attendance', 'achievement'] as const;
export const CertificateKind = z.enum(CERTIFICATE_KINDS);
export type CertificateKind = z.infer<typeof CertificateKind>;

/** The title as it stands on the document and on the verification page. */
export const CERTIFICATE_TITLES: Readonly<Record<CertificateKind, string>> = {
  attendance: 'Attestato di frequenza',
  achievement: 'Attestato di frequenza con profitto',
};

/** The same in a table cell, where «Attestato di» would be repeated in every row. */
export const CERTIFICATE_SHORT_TITLES: Readonly<Record<CertificateKind, string>> = {
  attendance: 'frequenza',
  achievement: 'con profitto',
};
