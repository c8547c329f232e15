import { freeText, Instant, RefusalView } from '@lumit/shared';
import { z } from 'zod';
import { CertificateKind } from './certificate-kind';
import { HOURS_BASES } from './eligibility-facts';
import { RevocationClass } from './revocation';
import { RuleResult } from './rule-result';

const Refusals = z.array(RefusalView);

/** An issued certificate in a list. */
export const CertificateSummary = z.object({
  id: z.uuid(),
  kind: CertificateKind,
  title: z.string(),
  serial: z.int(),
  year: z.int(),
  code: z.string(),
  holder: z.string(),
  course: z.string(),
  attendedSeconds: z.int(),
  plannedSeconds: z.int(),
  issuedAt: Instant,
  verifyUrl: z.url(),
  revokedAt: Instant.nullable(),
  revocationClass: RevocationClass.nullable(),
});
export type CertificateSummary = z.infer<typeof CertificateSummary>;

/** One kind of certificate held against one person. */
export const KindEligibility = z.object({
  kind: CertificateKind,
  eligible: z.boolean(),
  stillReachable: z.boolean(),
  rules: z.array(RuleResult),
  /** Number of the active certificate of this kind, `42/2027`. */
  issued: z.string().nullable(),
});
export type KindEligibility = z.infer<typeof KindEligibility>;

/** GET /api/editions/:editionId/eligibility, for the learner who asks. Version 0 and no kinds before rules are published. */
export const MyEligibility = z.object({
  editionId: z.uuid(),
  holder: z.string(),
  rulesVersion: z.int(),
  kinds: z.array(KindEligibility),
});
export type MyEligibility = z.infer<typeof MyEligibility>;

export const PersonEligibility = z.object({
  enrolmentId: z.uuid(),
  /** «Cognome Nome», as lists want it. */
  name: z.string(),
  holder: z.string(),
  kinds: z.array(KindEligibility),
});
export type PersonEligibility = z.infer<typeof PersonEligibility>;

/** GET /api/editions/:editionId/eligibility/all, for the tutors and the secretariat. */
export const EditionEligibility = z.object({
  rulesVersion: z.int(),
  /** On what percentages of hours stand; null while nobody is there. */
  hoursBase: z.enum(HOURS_BASES).nullable(),
  people: z.array(PersonEligibility),
});
export type EditionEligibility = z.infer<typeof EditionEligibility>;

/** What a run would do for one person: the highest kind that person may have now, or why not. */
export const IssueCandidate = z.object({
  enrolmentId: z.uuid(),
  name: z.string(),
  holder: z.string(),
  kind: CertificateKind,
  attendedSeconds: z.int(),
  outcome: z.enum(['ready', 'already_issued', 'not_printable', 'not_eligible']),
  refusals: Refusals,
  rules: z.array(RuleResult),
  /** A higher kind that this person does not have yet and can still reach; null when none. */
  canStillReach: CertificateKind.nullable(),
});
export type IssueCandidate = z.infer<typeof IssueCandidate>;

/** GET /api/editions/:editionId/certificates/candidates: the dry run; nothing is written. */
export const IssueCandidates = z.object({
  rulesVersion: z.int(),
  openRunId: z.uuid().nullable(),
  /** Class sessions of these people whose register is not closed: what they bring is on no certificate issued now. */
  classSessionsToCome: z.int(),
  /** Of the plan, what the calendar of these people does not cover, at most. Seconds. */
  uncoveredSeconds: z.int().min(0),
  candidates: z.array(IssueCandidate),
});
export type IssueCandidates = z.infer<typeof IssueCandidates>;

/** POST /api/editions/:editionId/certificates/issue-runs. `rulesVersion` is the one the administrator has seen. */
export const StartIssueRun = z.strictObject({
  rulesVersion: z.int().min(1),
  items: z
    .array(z.strictObject({ enrolmentId: z.uuid(), kind: CertificateKind }))
    .min(1)
    .max(2000),
});
export type StartIssueRun = z.infer<typeof StartIssueRun>;

export const IssueRunItem = z.object({
  enrolmentId: z.uuid(),
  name: z.string(),
  kind: CertificateKind,
  state: z.enum(['pending', 'issued', 'refused', 'failed']),
  number: z.string().nullable(),
  certificateId: z.uuid().nullable(),
  finishedAt: Instant.nullable(),
  refusals: Refusals,
});
export type IssueRunItem = z.infer<typeof IssueRunItem>;

/** GET /api/editions/:editionId/certificates/issue-runs/:runId */
export const IssueRunView = z.object({
  id: z.uuid(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
  total: z.int(),
  done: z.int(),
  issued: z.int(),
  items: z.array(IssueRunItem),
});
export type IssueRunView = z.infer<typeof IssueRunView>;

export const IssueRunStarted = z.object({ runId: z.uuid() });
export type IssueRunStarted = z.infer<typeof IssueRunStarted>;

/** GET /api/editions/:editionId/certificates, for the secretariat. */
export const RegisterEntry = CertificateSummary.extend({
  /** Null where it speaks of an event. */
  enrolmentId: z.uuid().nullable(),
  name: z.string(),
  revocationReason: z.string().nullable(),
});
export type RegisterEntry = z.infer<typeof RegisterEntry>;
export const CertificateRegister = z.object({ entries: z.array(RegisterEntry) });
export type CertificateRegister = z.infer<typeof CertificateRegister>;

/** GET /api/certificates: the caller's own. */
export const MyCertificates = z.object({ certificates: z.array(CertificateSummary) });
export type MyCertificates = z.infer<typeof MyCertificates>;

/** POST /api/certificates/:id/revoke and POST /api/certificates/:id/replace: why this one no longer holds. */
export const RevokeCertificate = z.strictObject({
  class: RevocationClass,
  reason: freeText({ max: 500, min: 5 }),
});
export type RevokeCertificate = z.infer<typeof RevokeCertificate>;

/** PUT and DELETE /api/editions/:editionId/eligibility/:enrolmentId/sign-off */
export const SignOffState = z.object({ signedOff: z.boolean() });
export type SignOffState = z.infer<typeof SignOffState>;
