import { lineOfText } from '@lumit/shared';
import { z } from 'zod';
import { BodyDetails } from './body';
import { BODY_KINDS } from './body-kind';

/** A body with how many people work there. */
export const BodyView = z.object({
  id: z.uuid(),
  version: z.int(),
  name: z.string(),
  kind: z.enum(BODY_KINDS),
  municipality: z.string().nullable(),
  province: z.string().nullable(),
  emailDomains: z.array(z.string()),
  ipaCode: z.string().nullable(),
  people: z.int(),
});
export type BodyView = z.infer<typeof BodyView>;

/** `GET /api/organisations/:organisationId/bodies`. `q` is a part of a name or place, or an e-mail address: then it is what its domain suggests. */
export const BodyListQuery = z.object({
  kind: z.enum(BODY_KINDS).optional(),
  province: lineOfText({ max: 10, min: 0 }).optional(),
  q: lineOfText({ max: 254, min: 0 }).optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type BodyListQuery = z.infer<typeof BodyListQuery>;
export const BODIES_PER_PAGE = 25;

export const BodyListView = z.object({
  items: z.array(BodyView),
  total: z.int(),
  /** Provinces of all bodies of the register: what a filter can ask for. */
  provinces: z.array(z.string()),
});
export type BodyListView = z.infer<typeof BodyListView>;

/** `PUT …/bodies/:id`: all details, and the version that the page showed. */
export const SaveBody = z.strictObject({ version: z.int().min(1), body: BodyDetails });
export type SaveBody = z.infer<typeof SaveBody>;

/** `GET …/bodies/:id/merge/:otherId`: what a merge would move from the other to this one, and what this one would say then. */
export const MergePreview = z.object({
  kept: BodyView,
  other: BodyView,
  after: BodyView,
  /** Rows that would point to the kept one, by table of the database: `person`, `teacher`, `role_grant`. */
  moves: z.record(z.string(), z.int()),
});
export type MergePreview = z.infer<typeof MergePreview>;

/** `POST …/bodies/:id/merge`: the other one, and the versions of both that the preview showed. */
export const MergeBody = z.strictObject({
  otherId: z.uuid(),
  version: z.int().min(1),
  otherVersion: z.int().min(1),
});
export type MergeBody = z.infer<typeof MergeBody>;

export const BODY_REFUSALS = [
  'body.changed_meanwhile',
  'body.merge_with_itself',
  'body.name_taken',
  'body.ipa_taken',
  'body.of_another_organisation',
] as const;
