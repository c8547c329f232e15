import { CERTIFICATE_TITLES, type CertificateSummary, type RegisterEntry } from '@lumit/certificates/domain';
import type { Certificate } from './certificate.entity';

/** A certificate as its holder sees it in a list. */
export function toSummary(row: Certificate): CertificateSummary {
  const { id, kind, serial, year, code, snapshot } = row;
  return {
    id,
    kind,
    title: CERTIFICATE_TITLES[kind],
    serial,
    year,
    code,
    holder: snapshot.holder,
    course: snapshot.edition,
    attendedSeconds: snapshot.attendedSeconds,
    plannedSeconds: snapshot.plannedSeconds,
    issuedAt: row.issuedAt.toISOString(),
    verifyUrl: snapshot.verifyUrl,
    revokedAt: row.revokedAt?.toISOString() ?? null,
    revocationClass: row.revocationClass,
  };
}

/** A certificate as it stands in the register; wants its person loaded. */
export function toEntry(row: Certificate): RegisterEntry {
  const { person } = row;
  return {
    ...toSummary(row),
    enrolmentId: row.enrolmentId,
    name: person ? `${person.familyName} ${person.givenName}` : row.snapshot.holder,
    revocationReason: row.revocationReason,
  };
}
