import type { MailContent, NewMail } from '@lumit/platform';
import { type Role, ROLE_DEFINITIONS, spellRomeDay, spellRomeMoment } from '@lumit/shared';
import type { MailReceiver } from '../mail-receiver';

/** A role as a message tells of it. */
export interface ToldRole {
  readonly role: Role;
  /** The edition; null: all of the organisation. */
  readonly place: string | null;
  readonly endsAt: Date | null;
}

/** What was done to a person, by whom; `id` is of the cause. */
export interface Deed {
  readonly id: string;
  readonly kind: 'role.given' | 'role.taken_away' | 'person.suspended' | 'person.restored';
  readonly by: string;
  readonly role?: ToldRole;
  readonly reason?: string;
}

/** Where a message leads: to sign-in, or to the link for a first password with its end. */
export interface Door {
  readonly url: string;
  readonly expiresAt?: Date;
}

/** To the person: of a suspension nothing is sent, because nothing is sent to who is suspended. */
export function deedMail(to: MailReceiver, deed: Deed, { url, expiresAt }: Door): NewMail {
  const words = TOLD[deed.kind];
  return {
    ...addressed(to, deed, 'person'),
    ...(expiresAt && { secretUntil: expiresAt }),
    content: {
      subject: words.subject,
      greetingName: to.givenName,
      reason: expiresAt ? `${words.reason} Per entrare scegli la tua password.` : words.reason,
      facts: [
        ...factsOf(deed),
        ...(expiresAt ? [{ label: 'Il collegamento vale fino a', value: spellRomeMoment(expiresAt) }] : []),
      ],
      action: { label: expiresAt ? 'Scegli la password' : 'Accedi', url },
      why: 'Ricevi questa email perché riguarda il tuo account. Se non te l’aspettavi, scrivi alla Segreteria.',
    },
  };
}

/** To the others who manage the organisation: nobody raises a friend without their colleagues learning of it. */
export function noticeMail(
  to: MailReceiver,
  deed: Deed,
  { name, url }: { name: string; url: string },
): NewMail {
  return {
    ...addressed(to, deed, 'notice'),
    content: {
      subject: NOTICED[deed.kind],
      greetingName: to.givenName,
      reason: `${NOTICED[deed.kind].toLowerCase()}.`,
      facts: [{ label: 'Persona', value: name }, ...factsOf(deed)],
      action: { label: 'Apri la scheda della persona', url },
      why: 'Ricevi questa email perché lavori in Segreteria: chi ci lavora sa di ogni ruolo che cambia.',
    },
  };
}

const TOLD: Readonly<Record<Deed['kind'], Pick<MailContent, 'subject' | 'reason'>>> = {
  'role.given': { subject: 'Hai un nuovo ruolo', reason: 'la Segreteria ti ha assegnato un ruolo.' },
  'role.taken_away': {
    subject: 'Un tuo ruolo è terminato',
    reason: 'la Segreteria ti ha tolto un ruolo: le sue pagine non si aprono più.',
  },
  'person.suspended': { subject: 'Il tuo account è sospeso', reason: 'il tuo account è sospeso.' },
  'person.restored': {
    subject: 'Il tuo account è di nuovo attivo',
    reason: 'la Segreteria ha riattivato il tuo account: puoi accedere di nuovo.',
  },
};
const NOTICED: Readonly<Record<Deed['kind'], string>> = {
  'role.given': 'Un ruolo è stato assegnato',
  'role.taken_away': 'Un ruolo è stato tolto',
  'person.suspended': 'Un account è stato sospeso',
  'person.restored': 'Un account è stato riattivato',
};

function factsOf({ by, role, reason }: Deed): MailContent['facts'] {
  const ofRole = role
    ? [
        { label: 'Ruolo', value: ROLE_DEFINITIONS[role.role].words.one },
        ...(role.place ? [{ label: 'Edizione', value: role.place }] : []),
        // A role that ends at midnight is held until the day before.
        ...(role.endsAt
          ? [{ label: 'Fino a', value: `${spellRomeDay(new Date(role.endsAt.getTime() - 1))} compreso` }]
          : []),
      ]
    : [];
  return [
    ...ofRole,
    { label: 'Deciso da', value: by },
    ...(reason ? [{ label: 'Motivo', value: reason }] : []),
  ];
}

const addressed = (to: MailReceiver, { id, kind }: Deed, as: 'person' | 'notice') => ({
  organisationId: to.organisationId,
  kind: as === 'person' ? kind : `${kind}_notice`,
  dedupeKey: `${kind}:${id}:${to.personId}:${as}`,
  personId: to.personId,
  to: { name: `${to.givenName} ${to.familyName}`, address: to.email },
});
