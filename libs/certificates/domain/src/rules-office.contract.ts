import { freeText, Instant } from '@lumit/shared';
import { z } from 'zod';
import { CertificateKind } from './certificate-kind';
import { RulesChoice } from './rules-form';

/** What each kind asks, in Italian; empty: there is no such certificate. */
const InWords = z.object({ attendance: z.array(z.string()), achievement: z.array(z.string()) });

/** One version of the rules. `by` null: the program's default, or a person who is no more. */
export const RulesVersion = z.object({
  version: z.int(),
  at: Instant,
  by: z.string().nullable(),
  reason: z.string().nullable(),
  inWords: InWords,
  /** Valid certificates that were issued under it; they stay under it. */
  certificates: z.int(),
});
export type RulesVersion = z.infer<typeof RulesVersion>;

/** `GET /api/admin/editions/:editionId/certificate-rules`: the rules in force, what they can be made of, and all versions, newest first. */
export const RulesOffice = z.object({
  edition: z.object({ id: z.uuid(), title: z.string(), isArchived: z.boolean() }),
  /** 0: none in force yet. */
  version: z.int(),
  /** The rules in force, or what the program would begin with. */
  choice: RulesChoice,
  /** False: the rules in force say more than the form can show. */
  exact: z.boolean(),
  /** Whether a person has chosen the rules in force, or confirmed the default. */
  isChosen: z.boolean(),
  modules: z.array(z.object({ code: z.string(), title: z.string(), plannedMinutes: z.int().nullable() })),
  quizzes: z.array(z.object({ code: z.string(), title: z.string(), isFinal: z.boolean() })),
  versions: z.array(RulesVersion),
});
export type RulesOffice = z.infer<typeof RulesOffice>;

const Names = z.array(z.string());

/** What a choice would mean today for one kind; names as lists want them. */
export const RulesEffectView = z.object({
  kind: CertificateKind,
  /** Who has what it asks, with the new rules. */
  eligible: Names,
  before: z.int(),
  gain: Names,
  lose: Names,
});
export type RulesEffectView = z.infer<typeof RulesEffectView>;

/** `POST …/certificate-rules/preview`: nothing is written. `changed` counts people, each once. */
export const RulesPreview = z.object({
  version: z.int(),
  people: z.int(),
  changed: z.int(),
  kinds: z.array(RulesEffectView),
  /** Valid certificates of the edition: they stay under the rules that they were issued by. */
  certificates: z.int(),
});
export type RulesPreview = z.infer<typeof RulesPreview>;

/** `POST …/certificate-rules`. `version`: the one that the caller saw. */
export const PublishRules = z.strictObject({
  version: z.int().min(0).max(1_000_000),
  choice: RulesChoice,
  reason: freeText({ max: 500, min: 3 }),
});
export type PublishRules = z.infer<typeof PublishRules>;
