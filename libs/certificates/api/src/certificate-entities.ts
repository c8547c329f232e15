import { CertificatePdf } from './certificate-pdf.entity';
import { CertificateRulesRow } from './certificate-rules.entity';
import { CertificateSignOff } from './certificate-sign-off.entity';
import { Certificate } from './certificate.entity';
import { IssueRunItemRow } from './issue-run-item.entity';
import { IssueRun } from './issue-run.entity';
import { CertificateReviewRow } from './reviews/certificate-review.entity';
import { SerialCounter } from './serial-counter.entity';

/** Every class with a table of this feature. */
export const CERTIFICATE_ENTITIES = [
  CertificateRulesRow,
  CertificateSignOff,
  SerialCounter,
  Certificate,
  CertificatePdf,
  IssueRun,
  IssueRunItemRow,
  CertificateReviewRow,
];
