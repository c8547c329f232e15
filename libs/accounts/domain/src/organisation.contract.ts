import { freeText, Instant, SiteFacts } from '@lumit/shared';
import { z } from 'zod';
import { NOTE_MAX, OrganisationSettings } from './organisation-settings';

const told = z.string().nullable();
/** Settings as they are told: what an older program stored is shown as it is, and judged when it is saved again. */
const ToldSettings = z.object({
  name: z.string(),
  website: told,
  address: told,
  email: told,
  pec: told,
  phone: told,
  privacyContact: told,
  privacyNote: told,
  accessibilityNote: told,
  accessibilityStatement: told,
  projectTitle: told,
  projectCode: told,
  cup: told,
  funding: told,
  euEmblem: z.boolean(),
  partners: z.array(z.string()),
  logo: SiteFacts.shape.logo,
  logos: SiteFacts.shape.logos,
}) satisfies z.ZodType<OrganisationSettings>;

/**
 * `GET /api/organisations/:organisationId/settings`. `changes` tells of each setting that was ever changed when that was and by
 * whom; `by` is null for the program itself.
 */
export const SettingsView = z.object({
  organisationId: z.uuid(),
  version: z.int().min(1),
  /** Whether header, footer and public pages speak of this organisation. */
  runsSite: z.boolean(),
  settings: ToldSettings,
  changes: z.record(z.string(), z.object({ at: Instant, by: z.string().nullable() })),
});
export type SettingsView = z.infer<typeof SettingsView>;

/** `PUT` at the same address: all settings, and the version that the page showed. */
export const SaveSettings = z.strictObject({ version: z.int().min(1), settings: OrganisationSettings });
export type SaveSettings = z.infer<typeof SaveSettings>;

/** `POST …/settings/preview`: how a text will look. */
export const PreviewNote = z.strictObject({ text: freeText({ max: NOTE_MAX }) });
export type PreviewNote = z.infer<typeof PreviewNote>;
export const NotePreview = z.object({ html: z.string() });
export type NotePreview = z.infer<typeof NotePreview>;

/** `POST /api/organisations/:organisationId/logos`: a picture that the caller has uploaded, to be made a logo of. */
export const AddLogo = z.strictObject({ fileId: z.uuid() });
export type AddLogo = z.infer<typeof AddLogo>;

/**
 * 409 `changed_meanwhile`: somebody saved; `current` is a `SettingsView`. `logo_small` has the pixels of the picture and the
 * least that is asked (`width` or `height` is enough).
 */
export const ORGANISATION_REFUSALS = [
  'organisation.changed_meanwhile',
  'organisation.logo_small',
  'organisation.logo_no_file',
  'organisation.logo_no_picture',
  'organisation.logo_unknown',
] as const;
