import type { Refusal } from '@lumit/shared';
import type { CertificateKind } from './certificate-kind';
import type { UnprintableCharacter } from './printable-name';
import { isEligible } from './check-rules';
import type { RuleResult } from './rule-result';

/** All that decides whether this certificate may be issued now; the same facts for the dry run and for the issue. */
export interface IssueFacts {
  readonly kind: CertificateKind;
  readonly results: readonly RuleResult[];
  /** The number of an active certificate of this kind, `42/2027`, when there is one. */
  readonly alreadyIssued: string | null;
  readonly unprintable: readonly UnprintableCharacter[];
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
  const [first] = facts.unprintable;
  if (first)
    blockers.push({
      code: 'certificate.name_not_printable',
      params: { position: first.position, character: first.codePoint },
    });
  return blockers;
}

/** A revoked certificate stays revoked: the first reason and date are what the public page has shown. */
export function revokeBlockers(certificate: { readonly revokedAt: Date | null }): Refusal[] {
  return certificate.revokedAt === null ? [] : [{ code: 'certificate.already_revoked' }];
}
