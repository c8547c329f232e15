import { Instant } from '@lumit/shared';
import { z } from 'zod';
import { CertificateKind } from './certificate-kind';
import { Modality } from './rule-set';

const seconds = z.int().min(0);
const day = z.iso.date();
const line = z.string().min(1).max(300);

const Signatory = z.strictObject({ role: line, name: line });

/** What an edition prints on its certificates besides the person's own facts; kept with the rules, versioned with them. */
export const CertificateDocument = z.strictObject({
  issuer: line,
  area: line.nullable(),
  place: line,
  signatories: z.array(Signatory).max(2),
  /** Names of the bodies beside the European emblem, in the order of the funding agreement. */
  partners: z.array(line).max(3),
  /** Logos in the order of the partners, null where one has none; absent: all by name. */
  logos: z.array(z.uuid().nullable()).max(3).optional(),
  project: z
    .strictObject({ title: line, code: line.nullable(), cup: line.nullable(), fund: line.nullable() })
    .nullable(),
  showsMark: z.boolean(),
  /** False: the Union pays nothing and its emblem is left out. Documents from before this could be said have it. */
  emblem: z.boolean().optional(),
});
export type CertificateDocument = z.infer<typeof CertificateDocument>;

/**
 * All that stands on a certificate, frozen at the moment of issue: the PDF is a function of this value alone, so a later
 * change of name, logo or rule changes nothing. Seconds for time, thousandths for points, Rome days for dates.
 */
export const CertificateSnapshot = z.strictObject({
  /**
   * 2: address as a link, signatories' roles and names apart. 3: a table of modules over several pages repeats its head (both
   * 2026-11-30). The bytes of what was issued before are kept, not drawn again.
   */
  template: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  rulesVersion: z.int().min(1),
  kind: CertificateKind,
  number: z.strictObject({ serial: z.int().min(1), year: z.int().min(2000).max(9999) }),
  code: z.string().length(27),
  verifyUrl: z.url(),
  issuedAt: Instant,
  issuedOn: day,
  holder: z.string().min(1).max(400),
  programme: line,
  edition: line,
  startsOn: day,
  endsOn: day,
  attendedSeconds: seconds,
  /** The base of the percentage. */
  plannedSeconds: seconds,
  /** Absent: the base is the calendar, as in all that was issued before 2026-12. */
  hoursBase: z.literal('plan').optional(),
  /** What the plan gives and no class session covered; absent: nothing. */
  uncoveredSeconds: seconds.optional(),
  /** What an exemption from modules took out of the base; absent: nothing. No hour of it is in `attendedSeconds`. */
  exemptSeconds: seconds.optional(),
  modalities: z.array(z.strictObject({ modality: Modality, attendedSeconds: seconds })).max(3),
  modules: z
    .array(
      z.strictObject({
        code: line,
        title: line,
        attendedSeconds: seconds,
        plannedSeconds: seconds,
        result: line.nullable(),
        /** The holder was exempt from it. */
        exempt: z.literal(true).optional(),
      }),
    )
    .max(40),
  mark: z.strictObject({ points: z.int(), possible: z.int().min(1) }).nullable(),
  document: CertificateDocument,
});
export type CertificateSnapshot = z.infer<typeof CertificateSnapshot>;
