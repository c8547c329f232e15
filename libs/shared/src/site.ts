import { z } from 'zod';

/** What the program says of itself, whoever runs it; who changes the code offers its own source (AGPL). */
export const SITE = {
  brand: 'LUMIT Formazione',
  tagline: 'Formazione su immigrazione e asilo',
  sourceCode: 'https://github.com/lumit-formazione/lumit-formazione',
} as const;

/** The words that stand beside the emblem of the Union, on pages, in mails and on documents. */
export const EU_WORDS = 'Cofinanziato dall’Unione europea';

/** A logo as pages and documents show it: at most 450 × 300 pixels, on white. Its picture never changes. */
export const SiteLogo = z.object({ id: z.string(), width: z.int(), height: z.int() });
export type SiteLogo = z.infer<typeof SiteLogo>;

/** Where anybody gets the picture of a logo. */
export const logoAddress = ({ id }: Pick<SiteLogo, 'id'>): string => `/api/site/logos/${id}`;

/**
 * Who runs the service, as every page, mail and document says it. What the office has not filled in is null: pages have to
 * read well with gaps.
 */
export const SiteFacts = z.object({
  name: z.string().nullable(),
  website: z.string().nullable(),
  address: z.string().nullable(),
  email: z.string().nullable(),
  pec: z.string().nullable(),
  phone: z.string().nullable(),
  /** Address of the statement on AgID's site. */
  accessibilityStatement: z.string().nullable(),
  /** The fund that pays, in the words of its agreement. */
  funding: z.string().nullable(),
  euEmblem: z.boolean(),
  /** Names of those who pay and promote, after the emblem, in the order of the agreement. */
  partners: z.array(z.string()),
  /** The body's own, at the head of every page. */
  logo: SiteLogo.nullable(),
  /** Of partners, by name: shown in the place of the name, which is then said to whoever does not see it. */
  logos: z.array(SiteLogo.extend({ of: z.string() })),
});
export type SiteFacts = z.infer<typeof SiteFacts>;

/** Before anybody has said who runs the service. */
export const NO_SITE: SiteFacts = {
  name: null,
  website: null,
  address: null,
  email: null,
  pec: null,
  phone: null,
  accessibilityStatement: null,
  funding: null,
  euEmblem: false,
  partners: [],
  logo: null,
  logos: [],
};

/** Those who pay and promote, in their order, each with its logo where it has one. */
export const membersOf = ({ partners, logos }: Pick<SiteFacts, 'partners' | 'logos'>) =>
  partners.map((name) => ({ name, logo: logos.find(({ of }) => of === name) ?? null }));

/** A way to reach the body: its label, and where a press on it leads. */
export interface ContactLine {
  readonly label: string;
  readonly value: string;
  readonly href: string;
}

/** The ways to reach a body that are filled in, in the order in which they stand everywhere. */
export function contactLines({ email, pec, phone }: SiteFacts): readonly ContactLine[] {
  return [
    ...(email ? [{ label: 'Email', value: email, href: `mailto:${email}` }] : []),
    ...(pec ? [{ label: 'PEC', value: pec, href: `mailto:${pec}` }] : []),
    ...(phone ? [{ label: 'Telefono', value: phone, href: `tel:${phone.replaceAll(/[^+\d]/g, '')}` }] : []),
  ];
}

/** Who wrote, how to reach them, and who pays, the Union first: the lines under a message. What is not filled in makes none. */
export function footLines(facts: SiteFacts): readonly string[] {
  const contacts = contactLines(facts).map(({ label, value }) => `${label}: ${value}`);
  const payers = [...(facts.euEmblem ? [EU_WORDS] : []), ...facts.partners];
  return [
    [facts.name ?? SITE.brand, facts.address].filter(Boolean).join(', '),
    contacts.join(' · '),
    payers.join(' · '),
  ].filter((line) => line !== '');
}
