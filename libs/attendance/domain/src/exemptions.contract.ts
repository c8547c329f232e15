import { freeText, Instant, lineOfText } from '@lumit/shared';
import { z } from 'zod';

/** Every code the API of exemptions can refuse with; the web app has a sentence for each. */
export const EXEMPTION_REFUSALS = [
  'exemption.no_such_module',
  'exemption.already_given',
  'exemption.approved_later',
  'exemption.already_revoked',
] as const;

/** An exemption from one module, with what a later inspection asks for: why, on which evidence, who decided, when. */
export const GiveExemption = z.strictObject({
  moduleCode: lineOfText({ max: 20 }),
  reason: freeText({ max: 500, min: 3 }),
  /** Where the evidence is kept: a protocol number or an act, never the evidence itself. */
  evidence: lineOfText({ max: 120, min: 3 }),
  /** Who decided; often nobody with an account. */
  approvedBy: lineOfText({ max: 120, min: 3 }),
  approvedOn: z.iso.date(),
});
export type GiveExemption = z.infer<typeof GiveExemption>;

export const RevokeExemption = z.strictObject({ reason: freeText({ max: 500, min: 3 }) });
export type RevokeExemption = z.infer<typeof RevokeExemption>;

const Exemption = z.object({
  id: z.uuid(),
  moduleCode: z.string(),
  moduleTitle: z.string(),
  reason: z.string(),
  evidence: z.string(),
  approvedBy: z.string(),
  approvedOn: z.iso.date(),
});

/** As the office keeps it. */
export const ExemptionView = Exemption.extend({
  givenAt: Instant,
  /** Who wrote it down, "Nome Cognome". */
  givenBy: z.string(),
  revoked: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
});
export type ExemptionView = z.infer<typeof ExemptionView>;

/** The people who attend an edition with what they are or were exempt from, the latest decision first. */
export const ExemptionList = z.object({
  /** In the order of the programme. */
  modules: z.array(z.object({ code: z.string(), title: z.string() })),
  people: z.array(
    z.object({
      enrolmentId: z.uuid(),
      familyName: z.string(),
      givenName: z.string(),
      exemptions: z.array(ExemptionView),
    }),
  ),
});
export type ExemptionList = z.infer<typeof ExemptionList>;

export const ExemptionReceipt = z.object({ id: z.uuid() });
export type ExemptionReceipt = z.infer<typeof ExemptionReceipt>;

/** As its learner sees it: only what holds. */
export const OwnExemption = Exemption.omit({ id: true });
export type OwnExemption = z.infer<typeof OwnExemption>;
