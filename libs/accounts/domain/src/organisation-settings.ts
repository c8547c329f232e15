import { EmailAddress, freeText, lineOfText, nameText } from '@lumit/shared';
import { z } from 'zod';

/** What is asked of an Italian public project: one letter and fourteen letters or digits (CIPE resolution 143/2002). */
const CUP = /^[A-Z][A-Z0-9]{14}$/;
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@:]+\.[^\s/?#@:]+(?::\d{1,5})?(?:[/?#]\S*)?$/i;
const PHONE = /^\+?[\d\s./()-]+$/;

const WebAddress = lineOfText({ max: 300 }).refine(
  (text) => WEB_ADDRESS.test(text),
  'serve un indirizzo web completo, come https://www.ente.it',
);
const Phone = lineOfText({ max: 40 }).refine(
  (text) => PHONE.test(text) && text.replaceAll(/\D/g, '').length >= 4,
  'usa cifre e spazi, per esempio 050 883111 oppure +39 050 883111',
);
const Cup = lineOfText({ max: 40 })
  .overwrite((text) => text.replaceAll(/\s/g, '').toUpperCase())
  .refine((text) => text.length === 15, { error: ({ input }) => wrongLength(String(input)) })
  .refine((text) => CUP.test(text), 'comincia con una lettera, seguita da 14 lettere o cifre');

const wrongLength = (cup: string) => `il CUP ha 15 caratteri: ne hai scritti ${[...cup].length}`;

/** A logo that was made ready before (`POST …/logos`); the sizes are the server's. */
const Logo = z.strictObject({ id: z.uuid(), width: z.int().min(1), height: z.int().min(1) });

/** How many names stand beside the emblem: no more fit on a certificate. */
export const PARTNERS_MAX = 3;
export const NOTE_MAX = 10_000;

/** What the office says of the organisation that runs courses and issues certificates; null where it says nothing yet. */
export const OrganisationSettings = z.strictObject({
  name: nameText({ max: 200 }),
  website: WebAddress.nullable(),
  address: lineOfText({ max: 200 }).nullable(),
  email: EmailAddress.nullable(),
  pec: EmailAddress.nullable(),
  phone: Phone.nullable(),
  /** Who answers about personal data: the data protection officer, with an address. */
  privacyContact: lineOfText({ max: 300 }).nullable(),
  /** Markdown, as the next: what this organisation adds to the text that holds for all. */
  privacyNote: freeText({ max: NOTE_MAX }).nullable(),
  accessibilityNote: freeText({ max: NOTE_MAX }).nullable(),
  accessibilityStatement: WebAddress.nullable(),
  projectTitle: lineOfText({ max: 150 }).nullable(),
  projectCode: lineOfText({ max: 60 }).nullable(),
  cup: Cup.nullable(),
  funding: lineOfText({ max: 150 }).nullable(),
  /** Whether the Union pays a part: its emblem and words stand first. */
  euEmblem: z.boolean(),
  partners: z.array(nameText({ max: 60 })).max(PARTNERS_MAX),
  /** The organisation's own, at the head of pages. */
  logo: Logo.nullable(),
  /** Logos of partners by their names; one of a name that is no partner is left out. */
  logos: z.array(Logo.extend({ of: nameText({ max: 60 }) })).max(2 * PARTNERS_MAX),
});
export type OrganisationSettings = z.infer<typeof OrganisationSettings>;
export type SettingKey = keyof OrganisationSettings;

const NOTHING_SAID: Omit<OrganisationSettings, 'name'> = {
  website: null,
  address: null,
  email: null,
  pec: null,
  phone: null,
  privacyContact: null,
  privacyNote: null,
  accessibilityNote: null,
  accessibilityStatement: null,
  projectTitle: null,
  projectCode: null,
  cup: null,
  funding: null,
  euEmblem: false,
  partners: [],
  logo: null,
  logos: [],
};

export const SETTING_KEYS = ['name', ...Object.keys(NOTHING_SAID)] as readonly SettingKey[];

/** The settings of an organisation from what is stored: what an older or newer program left out or added does no harm. */
export function settingsOf(name: string, stored: Partial<OrganisationSettings> | null): OrganisationSettings {
  const said = Object.entries(stored ?? {}).filter(([key]) => Object.hasOwn(NOTHING_SAID, key));
  return { ...NOTHING_SAID, ...Object.fromEntries(said), name };
}

/** What people must be able to read of a public body before an edition opens (art. 13 GDPR; who to write to). */
export const ESSENTIAL_SETTINGS = ['address', 'email', 'pec', 'privacyContact'] as const;

/** The essential settings that nobody has filled in yet, in their order on the page. */
export const missingSettings = (
  settings: OrganisationSettings,
): readonly (typeof ESSENTIAL_SETTINGS)[number][] =>
  ESSENTIAL_SETTINGS.filter((key) => settings[key] === null);
