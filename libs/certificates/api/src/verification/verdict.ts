import type { CertificateKind, RevocationClass } from '@lumit/certificates/domain';

/** What the public page shows of a certificate: as it was issued, and nothing that leads to the person. */
export interface VerifiedCertificate {
  readonly holder: string;
  readonly kind: CertificateKind;
  readonly course: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly attendedSeconds: number;
  readonly plannedSeconds: number;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly number: { readonly serial: number; readonly year: number };
  readonly code: string;
  readonly pdfSha256: string;
  readonly revocation: { readonly at: Date; readonly reasonClass: RevocationClass } | null;
}

/** The answer to what was typed. A code that cannot be one and a code that nobody has are the same answer. */
export type Verdict =
  | { readonly kind: 'found'; readonly certificate: VerifiedCertificate }
  /** Codes of more than one certificate, in the order of the text: which one is meant is for the reader to say. */
  | { readonly kind: 'several'; readonly certificates: readonly VerifiedCertificate[] }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'too_many'; readonly retryAfterSeconds: number };
