import { ContentKey, freeText, Instant, lineOfText, RefusalView } from '@lumit/shared';
import { z } from 'zod';
import { ApplicationAnswers } from '../application-answers';
import { ApplicationForm } from '../application-form';
import { APPLICATION_STATES } from '../application-state';

/** Every code that judging applications can refuse with; the web app has a sentence for each. */
export const RANKING_REFUSALS = [
  'ranking.criterion_unknown',
  'ranking.points_out_of_range',
  'ranking.edition_not_open',
  'ranking.applications_open',
  'ranking.not_evaluated',
  'ranking.changed',
  'ranking.decided',
  'ranking.not_withdrawable',
  'ranking.application_changed',
  'ranking.criteria_published',
  'ranking.criterion_below_points',
  'ranking.form_changed',
  'ranking.edition_archived',
] as const;

const Count = z.int().min(0);
const Version = z.int().min(1).max(1_000_000_000);
/** Told to the applicant, or to who reads the ranking later: never empty. */
const Reason = freeText({ max: 1000, min: 3 });

/** What the office filters its list by. */
export const APPLICATION_FILTERS = [
  'to_evaluate',
  'evaluated',
  'admitted',
  'waiting',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationFilter = (typeof APPLICATION_FILTERS)[number];

export const APPLICATIONS_PER_PAGE = 50;

/** `GET …/applications`. `q` is a part of a name, an address, a body, or a number. */
export const ApplicationListQuery = z.object({
  is: z.enum(APPLICATION_FILTERS).optional(),
  q: lineOfText({ max: 254, min: 0 }).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type ApplicationListQuery = z.infer<typeof ApplicationListQuery>;

/** One application in a list: who, from where, and how it stands in the ranking of this moment. */
export const ApplicationLine = z.object({
  id: z.uuid(),
  version: Version,
  number: z.int(),
  familyName: z.string(),
  givenName: z.string(),
  body: z.string().nullable(),
  state: z.enum(APPLICATION_STATES),
  submittedAt: Instant,
  points: z.record(z.string(), z.int()),
  /** Null while a criterion has no points. */
  sum: z.int().nullable(),
  position: z.int().nullable(),
  waitingPlace: z.int().nullable(),
  /** What the ranking says of it now; `withdrawn` stands in no ranking. */
  outcome: z.enum(['admitted', 'waiting', 'rejected', 'unevaluated', 'withdrawn']),
  isPublished: z.boolean(),
  /** Why the office does not admit it; null: it may be admitted. */
  rejection: z.string().nullable(),
  /** Why the office gave it its place by hand; null: points gave it. */
  placeReason: z.string().nullable(),
  /** What it was withdrawn for, where somebody said. */
  withdrawalReason: z.string().nullable(),
});
export type ApplicationLine = z.infer<typeof ApplicationLine>;

/** `GET /api/admin/editions/:editionId/applications`: sent ones alone, by number; a draft is its writer's. */
export const ApplicationListView = z.object({
  items: z.array(ApplicationLine),
  /** Of those that the filter lets through. */
  total: Count,
  counts: z.record(z.enum(APPLICATION_FILTERS), Count),
  /** Begun and not sent. */
  drafts: Count,
});
export type ApplicationListView = z.infer<typeof ApplicationListView>;

/** `GET …/applications/:applicationId`. The codice fiscale is masked: `POST …/codice-fiscale` shows it, and puts that on record. */
export const OfficeApplication = ApplicationLine.extend({
  email: z.string(),
  answers: ApplicationAnswers,
  emailConfirmedAt: Instant.nullable(),
  decidedAt: Instant.nullable(),
  placeByHand: z.int().nullable(),
  /** Has an enrolment in the edition that attends: its own, or one that was there before. */
  holdsSeat: z.boolean(),
  /** Others with its codice fiscale that were not withdrawn, by number: likely of one person who has two mailboxes. */
  sameCodiceFiscale: z.array(z.object({ id: z.uuid(), number: z.int() })),
  form: ApplicationForm,
});
export type OfficeApplication = z.infer<typeof OfficeApplication>;

export const CodiceFiscaleShown = z.object({ codiceFiscale: z.string() });
export type CodiceFiscaleShown = z.infer<typeof CodiceFiscaleShown>;

/** Points by the code of their criterion; one that is left out is not judged yet. */
export const Evaluation = z.strictObject({
  version: Version,
  points: z.record(ContentKey, z.int().min(0).max(1000)),
});
export type Evaluation = z.infer<typeof Evaluation>;

/** Why it is not admitted; null: it may be admitted again. Nobody is told before the ranking is published. */
export const SetRejection = z.strictObject({ version: Version, reason: Reason.nullable() });
export type SetRejection = z.infer<typeof SetRejection>;

/** A place by hand, with its reason; null: where the points put it. */
export const SetPlace = z.strictObject({
  version: Version,
  moved: z.strictObject({ position: z.int().min(1).max(100_000), reason: Reason }).nullable(),
});
export type SetPlace = z.infer<typeof SetPlace>;

/** `POST …/withdrawal`: the office gives an application up in the name of who wrote it, at once and for good. */
export const WithdrawApplication = z.strictObject({ version: Version, reason: Reason });
export type WithdrawApplication = z.infer<typeof WithdrawApplication>;

export const MOST_AT_ONCE = 500;
/** `POST …/applications/rejections`: the same reason for several, all of them or none. */
export const RejectMany = z.strictObject({
  applications: z
    .array(z.strictObject({ id: z.uuid(), version: Version }))
    .min(1)
    .max(MOST_AT_ONCE),
  reason: Reason.nullable(),
});
export type RejectMany = z.infer<typeof RejectMany>;

/** Somebody who moved up from the waiting list. */
const Promoted = z.object({ familyName: z.string(), givenName: z.string() });

/** What a withdrawal did: the application, and who got the seat. */
export const WithdrawalDone = z.object({ application: OfficeApplication, promoted: z.array(Promoted) });
export type WithdrawalDone = z.infer<typeof WithdrawalDone>;

const Outcomes = z.object({ admitted: Count, waiting: Count, rejected: Count });

/** `GET /api/admin/editions/:editionId/ranking` (S-38). */
export const RankingView = z.object({
  edition: z.object({ id: z.uuid(), title: z.string() }),
  seats: z.int().nullable(),
  /** Everybody in the edition, whatever their way in. */
  seatsTaken: Count,
  criteria: ApplicationForm.shape.criteria,
  /** In the order of the ranking; behind it those not evaluated, then those not admitted. */
  lines: z.array(ApplicationLine),
  unevaluated: Count,
  withdrawn: Count,
  /** Why it cannot be published now. */
  blockers: z.array(RefusalView),
  /** What publishing would tell people: nobody twice. */
  toPublish: Outcomes,
  /** Seats that nobody has, for who waits: the first so many would move up. */
  seatsForWaiting: Count,
  /** When it was published last, and by whom. */
  publishedAt: Instant.nullable(),
  publishedBy: z.string().nullable(),
  /** Of everything that publishing would do: what is confirmed is what was seen. */
  fingerprint: z.string(),
});
export type RankingView = z.infer<typeof RankingView>;

/** `POST …/ranking/publication`. */
export const PublishRanking = z.strictObject({ fingerprint: z.hash('sha256') });
export type PublishRanking = z.infer<typeof PublishRanking>;

/** What was done and how the ranking stands now; nothing told twice: a second press publishes 0. */
export const RankingPublished = z.object({ published: Outcomes, ranking: RankingView });
export type RankingPublished = z.infer<typeof RankingPublished>;

export const PromotionsDone = z.object({ promoted: z.array(Promoted), ranking: RankingView });
export type PromotionsDone = z.infer<typeof PromotionsDone>;

export const MAILED_OUTCOMES = ['admitted', 'waiting', 'rejected'] as const;
export type MailedOutcome = (typeof MAILED_OUTCOMES)[number];
const MailedOutcomeName = z.enum(MAILED_OUTCOMES);

/** `GET …/ranking/mails/preview`: the HTML of one of them. */
export const OutcomePreviewQuery = z.object({ outcome: MailedOutcomeName });
export type OutcomePreviewQuery = z.infer<typeof OutcomePreviewQuery>;

/** `GET …/ranking/mails`: for each outcome that would be told, the message of the first who would get it. */
export const OutcomeMails = z.object({
  mails: z.array(
    z.object({
      outcome: MailedOutcomeName,
      /** How many get one like it. */
      count: Count,
      toName: z.string(),
      subject: z.string(),
      text: z.string(),
    }),
  ),
});
export type OutcomeMails = z.infer<typeof OutcomeMails>;

/** `GET /api/admin/editions/:editionId/application-form`; `form` null: the edition takes no applications here. */
export const ApplicationFormSettings = z.object({
  edition: z.object({ id: z.uuid(), title: z.string() }),
  /** Of the edition. */
  version: Version,
  form: ApplicationForm.nullable(),
  applicationsOpenAt: Instant.nullable(),
  applicationsCloseAt: Instant.nullable(),
  /** Applications that were sent: what is asked anew they do not say. */
  sent: Count,
  /** A ranking was published by these criteria: they stay. */
  criteriaFixed: z.boolean(),
});
export type ApplicationFormSettings = z.infer<typeof ApplicationFormSettings>;

export const ChangeApplicationForm = z.strictObject({ version: Version, form: ApplicationForm.nullable() });
export type ChangeApplicationForm = z.infer<typeof ChangeApplicationForm>;
