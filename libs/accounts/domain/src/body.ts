import { lineOfText, nameText } from '@lumit/shared';
import { z } from 'zod';
import { BODY_KINDS } from './body-kind';
import { EmailDomain } from './email-domain';

/** The two letters of a car plate: LU, PI, RM. */
const Province = lineOfText({ max: 10 })
  .overwrite((text) => text.toUpperCase())
  .refine((text) => /^[A-Z]{2}$/.test(text), 'è la sigla di due lettere, per esempio LU');

/** As the index of public administrations writes it: `c_e715` for a municipality, `istsc_luic84600n` for a school. */
const IpaCode = lineOfText({ max: 40 })
  .overwrite((text) => text.toLowerCase())
  .refine(
    (text) => /^[a-z0-9](?:[a-z0-9_-]{0,28}[a-z0-9])?$/.test(text) && text.length >= 2,
    'usa lettere, cifre e trattini bassi, come in c_e715',
  );

/** A body (ente) as the register keeps it. */
export const BodyDetails = z.strictObject({
  name: nameText({ max: 200 }),
  kind: z.enum(BODY_KINDS),
  municipality: lineOfText({ max: 100 }).nullable(),
  province: Province.nullable(),
  /** In ASCII, lower case. People who write from one, or from below one, likely work here. */
  emailDomains: z.array(EmailDomain).max(20),
  ipaCode: IpaCode.nullable(),
});
export type BodyDetails = z.infer<typeof BodyDetails>;

/**
 * One body out of two that are the same: the kept one, its gaps filled from the other, and the e-mail domains of both, each
 * once. What both say otherwise stays as the kept one says it.
 */
export function joinBodies(kept: BodyDetails, other: BodyDetails): BodyDetails {
  return {
    name: kept.name,
    kind: kept.kind,
    municipality: kept.municipality ?? other.municipality,
    province: kept.province ?? other.province,
    emailDomains: [...new Set([...kept.emailDomains, ...other.emailDomains])],
    ipaCode: kept.ipaCode ?? other.ipaCode,
  };
}
