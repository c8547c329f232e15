import type { Refusal } from '@lumit/shared';
import type { CertificateKind } from './certificate-kind';
import type { CertificateSubject } from './certificate-subject';
import type { UnprintableText } from './printed-texts';
import { isEligible } from './check-rules';
import type { RuleResult } from './rule-result';

/** All that decides whether this certificate may be issued now; the same facts for the dry run and for the issue. */
export interface IssueFacts {
  readonly kind: CertificateKind;
  readonly results: readonly RuleResult[];
  /** The number of an active certificate of this kind, `42/2027`, when there is one. */
  readonly alreadyIssued: string | null;
  readonly unprintable: readonly UnprintableText[];
}

/** Why this certificate is not issued, all reasons at once; empty means that it is. */
export function issueBlockers(facts: IssueFacts): Refusal[] {
  const blockers: Refusal[] = [];
  if (facts.alreadyIssued !== null)
    blockers.push({ code: 'certificate.already_issued', params: { number: facts.alreadyIssued } });
  if (facts.results.length === 0) blockers.push({ code: 'certificate.kind_not_offered' });
  else if (!isEligible(facts.results)) {
    blockers.push({
      code: 'certificate.not_eligible',
      params: { missing: facts.results.filter((result) => !result.met).length },
    });
  }
  const name = facts.unprintable.find(({ where }) => where === 'holder');
  if (name)
    blockers.push({
      code: 'certificate.name_not_printable',
      params: { position: name.position, character: name.codePoint },
    });
  const text = facts.unprintable.find(({ where }) => where !== 'holder');
  if (text)
    blockers.push({
      code: 'certificate.text_not_printable',
      params: { where: text.where, position: text.position, character: text.codePoint },
    });
  return blockers;
}

/** Only what was issued of an enrolment is issued anew from the facts of today; anything else is revoked, and made again where it came from. */
export function replaceBlockers(certificate: {
  readonly subject: CertificateSubject;
  readonly revokedAt: Date | null;
}): Refusal[] {
  const isOfEnrolment = certificate.subject.kind === 'enrolment';
  return [
    ...revokeBlockers(certificate),
    ...(isOfEnrolment ? [] : [{ code: 'certificate.not_replaceable' }]),
  ];
}

/** A revoked certificate stays revoked: the first reason and date are what the public page has shown. */
export function revokeBlockers(certificate: { readonly revokedAt: Date | null }): Refusal[] {
  return certificate.revokedAt === null ? [] : [{ code: 'certificate.already_revoked' }];
}
