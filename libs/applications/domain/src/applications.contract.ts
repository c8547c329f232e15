import { EmailAddress, exactText, freeText, Instant, lineOfText } from '@lumit/shared';
import { z } from 'zod';
import { APPLICATION_STATES } from './application-state';
import { FIELD_CODES } from './field-code';
import { PUBLIC_WINDOWS } from './public-edition.contract';

/** `POST /api/public/editions/:slug/application-links`: begins an application, or asks for the way back to it. */
export const AskApplicationLink = z.strictObject({ email: EmailAddress });
export type AskApplicationLink = z.infer<typeof AskApplicationLink>;

/** Always the same, whether or not there is an application from that address (P-36). */
export const ApplicationLinkAsked = z.object({ accepted: z.literal(true) });
export type ApplicationLinkAsked = z.infer<typeof ApplicationLinkAsked>;

/** `POST /api/application-links/opening`: the link of a mail, pressed. It works once, and lets this browser go on. */
export const OpenApplicationLink = z.strictObject({ token: exactText({ max: 200 }) });
export type OpenApplicationLink = z.infer<typeof OpenApplicationLink>;

const BodyChoice = z.object({ id: z.uuid(), name: z.string(), municipality: z.string().nullable() });
export type BodyChoice = z.infer<typeof BodyChoice>;

/** An application as whoever wrote it sees it. */
export const OwnApplication = z.object({
  id: z.uuid(),
  version: z.int(),
  state: z.enum(APPLICATION_STATES),
  /** Given when it is submitted. */
  number: z.int().nullable(),
  /** Confirmed: it stays as it is. */
  email: z.string(),
  edition: z.object({ slug: z.string(), title: z.string(), startsOn: z.string(), endsOn: z.string() }),
  window: z.object({ state: z.enum(PUBLIC_WINDOWS), closesAt: Instant.nullable() }),
  fields: z.array(z.object({ code: z.enum(FIELD_CODES), required: z.boolean() })),
  /** As far as they are written, by code; a codice fiscale is masked once the application is sent. */
  answers: z.partialRecord(z.enum(FIELD_CODES), z.string()),
  /** Of the register; null: a name that was typed, or none yet. */
  bodyId: z.uuid().nullable(),
  /** Bodies of the register that the e-mail address points to; only while it is being written. */
  suggestedBodies: z.array(BodyChoice),
  /** When the notice on personal data was read. */
  noticeReadAt: Instant.nullable(),
  savedAt: Instant,
  submittedAt: Instant.nullable(),
  decidedAt: Instant.nullable(),
  /** What the office wrote with its decision. */
  decisionReason: z.string().nullable(),
  /** Its writer may give it up at this moment, and the seat with it. */
  canWithdraw: z.boolean(),
});
export type OwnApplication = z.infer<typeof OwnApplication>;

/** `GET /api/my-application`: the one that this browser may go on with; null: none. */
export const MyApplication = z.object({ application: OwnApplication.nullable() });
export type MyApplication = z.infer<typeof MyApplication>;

/** Half of an answer is kept too; its schema judges it when a step is left and when all is sent. */
const Draft = freeText({ max: 4000, min: 0 }).optional();
const Version = z.int().min(1).max(1_000_000_000);

/** `PUT /api/my-application`: what is said here replaces what stands there, the rest stays. */
export const SaveApplication = z.strictObject({
  version: Version,
  answers: z.strictObject({
    givenName: Draft,
    familyName: Draft,
    codiceFiscale: Draft,
    birthDate: Draft,
    phone: Draft,
    body: Draft,
    role: Draft,
    province: Draft,
    qualification: Draft,
    yearsOfService: Draft,
    motivation: Draft,
  }),
  /** A body of the register, whose name then is the answer; null: `answers.body` is a name that was typed. */
  bodyId: z.uuid().nullable().optional(),
  /** That the notice on personal data was read: said once, it stays said. */
  noticeRead: z.literal(true).optional(),
});
export type SaveApplication = z.infer<typeof SaveApplication>;

/** `POST …/submission` and `POST …/withdrawal`: the version that was checked. */
export const VersionOfApplication = z.strictObject({ version: Version });
export type VersionOfApplication = z.infer<typeof VersionOfApplication>;

/** `GET /api/my-application/bodies`: of the register of who runs the edition. */
export const BodySearch = z.object({ q: lineOfText({ max: 100, min: 0 }).optional() });
export type BodySearch = z.infer<typeof BodySearch>;
export const MOST_BODIES_FOUND = 20;
export const BodiesFound = z.object({ items: z.array(BodyChoice), more: z.boolean() });
export type BodiesFound = z.infer<typeof BodiesFound>;

/** Every code that the applicant's side refuses with. */
export const APPLICATIONS_REFUSALS = [
  'application.answer',
  'application.already_sent',
  'application.body_unknown',
  'application.changed_meanwhile',
  'application.deadline_passed',
  'application.not_open',
  'application.notice_unread',
  'application.cannot_withdraw',
  'application_link.expired',
  'application_link.unknown',
  'application_link.used',
] as const;
