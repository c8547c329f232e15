import { certificateCodesIn } from '@lumit/certificates/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Certificate } from '../certificate.entity';
import type { Verdict, VerifiedCertificate } from './verdict';
import { VerificationLimiter } from './verification-limiter';

/** Answers whether a code belongs to a certificate: by the code only, never by name or number. */
@Injectable()
export class Verification {
  constructor(
    private readonly dataSource: DataSource,
    private readonly limiter: VerificationLimiter,
  ) {}

  async verify(typed: string, address: string): Promise<Verdict> {
    const wait = await this.limiter.takeAddress(address);
    if (wait > 0) return { kind: 'too_many', retryAfterSeconds: wait };
    const codes = certificateCodesIn(typed);
    const [first, ...others] = codes.length === 0 ? [] : await this.find(codes);
    if (first && others.length > 0) return { kind: 'several', certificates: [first, ...others] };
    if (first) return { kind: 'found', certificate: first };
    const missWait = await this.limiter.takeMiss();
    return missWait > 0 ? { kind: 'too_many', retryAfterSeconds: missWait } : { kind: 'not_found' };
  }

  /** In the order of the codes. */
  private async find(codes: readonly string[]): Promise<VerifiedCertificate[]> {
    const rows = await this.dataSource.getRepository(Certificate).find({
      select: {
        id: true,
        kind: true,
        serial: true,
        year: true,
        code: true,
        snapshot: true,
        pdfSha256: true,
        revokedAt: true,
        revocationClass: true,
      },
      where: { code: In([...codes]) },
    });
    const place = ({ code }: Certificate) => codes.indexOf(code);
    return rows.toSorted((one, other) => place(one) - place(other)).map(toVerified);
  }
}

function toVerified(row: Certificate): VerifiedCertificate {
  const { kind, serial, year, code, snapshot, revokedAt, revocationClass } = row;
  return {
    holder: snapshot.holder,
    kind,
    course:
      snapshot.edition === snapshot.programme
        ? snapshot.programme
        : `${snapshot.programme}, ${snapshot.edition}`,
    startsOn: snapshot.startsOn,
    endsOn: snapshot.endsOn,
    attendedSeconds: snapshot.attendedSeconds,
    plannedSeconds: snapshot.plannedSeconds,
    issuedOn: snapshot.issuedOn,
    issuer: snapshot.document.issuer,
    number: { serial, year },
    code,
    pdfSha256: row.pdfSha256.toString('hex'),
    revocation: revokedAt && revocationClass ? { at: revokedAt, reasonClass: revocationClass } : null,
  };
}
