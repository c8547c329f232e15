import type { CertificateKind, CertificateSnapshot, RuleResult } from '@lumit/certificates/domain';
import type { PersonFacts } from './eligibility-facts';

export interface IssueRequest {
  readonly editionId: string;
  readonly enrolmentId: string;
  readonly kind: CertificateKind;
  readonly issuedBy: string | null;
}

/** A certificate ready to be written down, with everything that belongs to it. */
export interface IssuedCertificate {
  readonly id: string;
  readonly organisationId: string;
  readonly request: IssueRequest;
  readonly person: PersonFacts;
  readonly snapshot: CertificateSnapshot;
  readonly evidence: readonly RuleResult[];
  readonly pdf: Uint8Array;
  readonly pdfSha256: Buffer;
  readonly at: Date;
}
