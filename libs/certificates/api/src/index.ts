export { CERTIFICATE_ENTITIES } from './certificate-entities';
export { CertificateIssuer, type IssueOutcome, type IssueRequest } from './certificate-issuer';
export { CertificatePdf } from './certificate-pdf.entity';
export { CertificateRules, type CurrentRules, type NewRules } from './certificate-rules';
export { Certificate } from './certificate.entity';
export { certificatesOfModules } from './certificates-of-modules';
export { holdersOfOtherTitle } from './holders-of-other-title';
export { CertificatesApiModule } from './certificates-api.module';
export { SerialCounter } from './serial-counter.entity';
